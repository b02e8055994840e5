using System.Globalization;

namespace RnnGen.Samples.CharLm;

/// <summary>What the command line asks for.</summary>
internal sealed record Options
{
    public const int MostUnits = 4096;

    public string? Text { get; private set; }
    public string? Pattern { get; private set; }
    public int Layers { get; private set; } = 2;
    public int Hidden { get; private set; } = 192;
    public int Embedding { get; private set; } = 64;
    public bool Dropout { get; private set; }
    public double Minutes { get; private set; } = 1.75;
    public long? MaxSteps { get; private set; }
    public int Batch { get; private set; } = 32;
    public int Steps { get; private set; } = 64;
    public double Rate { get; private set; } = 3e-3;
    public int Threads { get; private set; } = 1;
    public double Clip { get; private set; } = 1;
    public int Seed { get; private set; } = 1;
    public double Temperature { get; private set; } = 0.7;
    public string Checkpoint { get; private set; } = Path.Combine("artifacts", "charlm.safetensors");
    public bool Resume { get; private set; }
    public int? Sample { get; private set; }
    public string? Gates { get; private set; }
    public string Prompt { get; private set; } = "";
    public bool Quick { get; private set; }
    public bool Help { get; private set; }

    public const string Usage = """
        Trains a character language model, shows what it has learned as it goes, and saves it.

          dotnet run -c Release --project samples/CharLm [-- options]

          --text PATH         a text file, or a folder; the repository's C# sources by default
          --pattern GLOB      which files of a folder; *.txt by default
          --layers 1|2        layers of LSTM                                    2
          --hidden N          units of a layer                                  192
          --embedding N       numbers that stand for a character                64
          --dropout           masks 30 % of what enters a layer, for long trainings
          --minutes X         time to train                                     1.75
          --max-steps N       steps to train, if these are fewer
          --batch N           texts read side by side                           32
          --steps N           characters through which gradients flow           64
          --rate X            the first learning rate; it falls as a cosine     0.003
          --threads N         threads of the training; 0 for all                1
          --clip X            the largest norm of the gradients                 1
          --seed N            everything random follows from it                 1
          --temperature X     of what it writes: 0 the likeliest, 1 as learned  0.7
          --checkpoint FILE   where it is saved                                 artifacts/charlm.safetensors
          --resume            goes on from the checkpoint
          --sample N          trains nothing; writes N characters from the checkpoint
          --prompt TEXT       what a sample continues
          --gates FILE        with --sample: draws what the forget gates do while it is read, as an SVG picture
          --quick             a tiny network for a few seconds, to see that it runs
        """;

    /// <exception cref="UsageException">An argument is unknown, or its value makes no sense.</exception>
    public static Options Parse(IReadOnlyList<string> arguments)
    {
        var options = arguments.Contains("--quick")
            ? new Options { Quick = true, Layers = 1, Hidden = 64, Embedding = 16, Minutes = 0.1, Batch = 16, Steps = 32 }
            : new Options();
        for (var i = 0; i < arguments.Count; i++)
        {
            var name = arguments[i];
            string Value() => ++i < arguments.Count ? arguments[i] : throw new UsageException($"{name} needs a value.");
            int Whole(int least, int most = int.MaxValue) =>
                int.TryParse(Value(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
                    ? number
                    : throw new UsageException($"{name} needs a whole number from {least}{(most < int.MaxValue ? $" to {most}" : " on")}, not '{arguments[i]}'.");
            double Number(bool orZero = false) =>
                double.TryParse(Value(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && (number > 0 || (orZero && number == 0))
                    ? number
                    : throw new UsageException($"{name} needs a number {(orZero ? "from 0 on" : "above 0")}, not '{arguments[i]}'.");

            _ = name switch
            {
                "--text" => options.Text = Value(),
                "--pattern" => options.Pattern = Value(),
                "--layers" => options.Layers = Whole(1, 2),
                "--hidden" => options.Hidden = Whole(1, MostUnits),
                "--embedding" => options.Embedding = Whole(1, MostUnits),
                "--dropout" => options.Dropout = true,
                "--minutes" => options.Minutes = Number(),
                "--max-steps" => options.MaxSteps = Whole(1),
                "--batch" => options.Batch = Whole(1, 4096),
                "--steps" => options.Steps = Whole(1, 4096),
                "--rate" => options.Rate = Number(),
                "--threads" => options.Threads = Whole(0, 1024),
                "--clip" => options.Clip = Number(),
                "--seed" => options.Seed = Whole(0),
                "--temperature" => options.Temperature = Number(orZero: true),
                "--checkpoint" => options.Checkpoint = Value(),
                "--resume" => options.Resume = true,
                "--sample" => options.Sample = Whole(1),
                "--gates" => options.Gates = Value(),
                "--prompt" => options.Prompt = Value(),
                "--quick" => options.Quick,
                "--help" or "-h" => (object)(options.Help = true),
                _ => throw new UsageException($"'{name}' is not an option; --help shows all."),
            };
        }
        return options;
    }
}
