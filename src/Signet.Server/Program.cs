using Signet.Server.Cli;

return await SignetCommand.RunAsync(args);
