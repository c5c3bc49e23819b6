/** What answers for the files in the page, which lie there as base64 by their address without a query. */
export const HELD_FILES = `self.riposteFetch=async(address)=>{
const held=self.riposteFiles[address.split("?",1)[0]];
if(held===undefined)return new Response(null,{status:404});
return new Response(Uint8Array.from(atob(held),(sign)=>sign.charCodeAt(0)));
};`

/**
 * What lets a frozen page work that is opened from a disk, where a browser makes no worker from a file:
 * the code of the workers is then loaded as a script, and a worker made from its text. It runs in the
 * page before everything else, and does nothing where a host serves it.
 */
export const FROM_DISK = `if(location.protocol==="file:"){
document.write('<script src="./workers.js"><\\/script>');
const Plain=self.Worker;
self.Worker=class Worker extends Plain{constructor(address){
const [chunks,suffix,base]=JSON.parse(decodeURIComponent(new URL(address).hash.slice(8)));
const [last,...first]=chunks;
const globals={TURBOPACK_NEXT_CHUNK_URLS:[...first].reverse(),TURBOPACK_ASSET_SUFFIX:suffix,TURBOPACK_CHUNK_BASE_PATH:base};
const codes=[...first,last].map((chunk)=>self.riposteCode[chunk.replace("./_next/static/","")]);
super(URL.createObjectURL(new Blob(["Object.assign(self,"+JSON.stringify(globals)+");",...codes.map((code)=>code+"\\n;")],{type:"text/javascript"})));
}};}`
