using Newsroom;

await NewsroomApp.Create(args).RunAsync();
