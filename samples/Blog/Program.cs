using Blog;

await BlogApp.Create(args).RunAsync();
