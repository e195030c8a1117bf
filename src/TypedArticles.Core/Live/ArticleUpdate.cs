// What the build task hands to the library while a program is being developed: a whole pack with its search index, or null where the last one
// stays; the entries that are not as in it, with their index; those that were there and are not. Of types of the runtime alone, because the two
// are loaded apart.
global using ArticleUpdate = (byte[]? Pack, byte[]? Search, byte[] Changes, byte[]? ChangesSearch, System.Collections.Generic.IReadOnlyList<(string Collection, string Id, string Path)> Gone);
