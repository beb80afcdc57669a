using Biaochi.Commands;

return await CommandLine.RunAsync(args);
