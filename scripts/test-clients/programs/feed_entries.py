"""What a feed reader's parser finds in the feed at an address, as JSON."""

import json
import sys

import feedparser

feed = feedparser.parse(sys.argv[1])
print(
    json.dumps(
        {
            "isBroken": bool(feed.bozo),
            "title": feed.feed.get("title"),
            "ids": [entry.id for entry in feed.entries],
            "dated": all(entry.get("updated_parsed") for entry in feed.entries),
            "summaries": all(entry.get("summary") for entry in feed.entries),
        }
    )
)
