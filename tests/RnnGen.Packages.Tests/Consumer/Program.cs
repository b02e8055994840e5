using RnnGen.Sequences;

const int Steps = 9, Sequences = 64;
var network = new Majority(1);
network.Initialize(seed: 1);
var (batch, tape) = (network.NewBatch(Steps, Sequences), network.NewTape(Steps, Sequences));
var learner = new Learner(network.Parameters);
var random = new Random(1);
var losses = Enumerable.Range(0, 200).Select(_ => Learn()).ToList();
Console.WriteLine(losses.TakeLast(20).Average() < 0.5 * losses[0] ? "learned" : $"not learned: {string.Join(" ", losses)}");

double Learn()
{
    batch.Reset([.. Enumerable.Repeat(Steps, Sequences)]);
    for (var sequence = 0; sequence < Sequences; sequence++)
    {
        float[] values = [.. Enumerable.Range(0, Steps).Select(_ => random.NextSingle() - 0.5f)];
        batch.Set("x", sequence, values);
        batch.SetToken("isMore", sequence, 0, values.Count(value => value > 0) > Steps / 2 ? 1 : 0);
    }

    network.Forward(batch, tape);
    network.Backward(tape, learner.Clear());
    learner.Step(1e-2);
    return network.Loss(tape);
}
