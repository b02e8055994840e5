using RnnGen.Samples;
using RnnGen.Samples.Anomalies;

return CommandLine.Run(Options.Command(Run), args);

static void Run(Options options)
{
    if (options.Data is { } path)
        Watching.File(options, path);
    else
        Watching.Made(options);
}
