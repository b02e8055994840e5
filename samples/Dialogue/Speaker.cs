using System.Numerics.Tensors;
using RnnGen.Sequences;

namespace RnnGen.Samples.Dialogue;

/// <summary>
/// Three networks that are trained as one: a reader of sentences below a reader of the conversation, and a writer of replies (the hierarchical
/// recurrent encoder-decoder: Sordoni and others 2015; for dialogue Serban and others 2016).
/// </summary>
internal sealed class Speaker
{
    private const int LongestSentence = 8;

    private readonly Sentence _sentence;
    private readonly Conversation _conversation;
    private readonly Reply _reply;
    private readonly Learner[] _learners;
    private readonly Batch<float> _sentences, _conversations, _replies;
    private readonly Tape<float> _read, _thought, _written;
    private readonly Rollouts _speaking;

    /// <param name="words">The number of words.</param>
    /// <param name="hidden">Units of each network.</param>
    /// <param name="batch">The most conversations at once.</param>
    /// <param name="turns">The most sentences of one.</param>
    /// <param name="seed">Everything random follows from it.</param>
    public Speaker(int words, int hidden, int batch, int turns, int seed)
    {
        _sentence = new Sentence(vocabulary: words, readerHidden: hidden);
        _conversation = new Conversation(input: hidden, memoryHidden: hidden, thought: hidden);
        _reply = new Reply(hidden: hidden, vocabulary: words);
        IRecurrentNetwork[] all = [_sentence, _conversation, _reply];
        for (var i = 0; i < all.Length; i++)
            all[i].Parameters.Initialize(seed + i);
        _learners = [.. all.Select(network => new Learner(network.Parameters))];
        (_sentences, _read) = (_sentence.NewBatch(LongestSentence, batch * turns), _sentence.NewTape(LongestSentence, batch * turns));
        (_conversations, _thought) = (_conversation.NewBatch(turns, batch), _conversation.NewTape(turns, batch));
        (_replies, _written) = (_reply.NewBatch(LongestSentence, batch * turns / 2), _reply.NewTape(LongestSentence, batch * turns / 2));
        _speaking = new Rollouts(
            _reply, batch * turns / 2, WordVocabulary.Begin, WordVocabulary.End, LongestSentence, (ulong)seed, (rows, row) => rows.Set("s.initial", row, Thought(row)));
    }

    public int Count => _sentence.Parameters.Count + _conversation.Parameters.Count + _reply.Parameters.Count;

    /// <summary>One step of training.</summary>
    /// <param name="talks">Conversations of one length; each sentence is words and an end.</param>
    /// <param name="rate">The learning rate.</param>
    /// <returns>The mean loss per word of the replies, in nats.</returns>
    public double Learn(int[][][] talks, double rate)
    {
        Listen(talks);
        int[][] replies = [.. talks.SelectMany(talk => talk.Where((_, turn) => turn % 2 == 1))];
        _replies.Reset([.. replies.Select(r => r.Length)]);
        for (var row = 0; row < replies.Length; row++)
        {
            _replies.SetTokens("previous", row, _speaking.Before(replies[row]));
            _replies.SetTokens("next", row, replies[row]);
            _replies.Set("s.initial", row, Thought(row));
        }
        _reply.Forward(_replies, _written);

        // And the way back: from where replies start to thoughts, from what is heard to sentences.
        _reply.Backward(_written, _learners[2].Clear());
        for (var row = 0; row < replies.Length; row++)
            Add(_written.InitialGradient("s", row), _thought.OutputGradient("thought", TalkOf(row), TurnOf(row)));
        _conversation.Backward(_thought, _learners[1].Clear());
        for (var talk = 0; talk < talks.Length; talk++)
            for (var turn = 0; turn < talks[talk].Length; turn++)
                Add(_thought.Value("δsaid", talk, turn), _read.OutputGradient("said", (talk * talks[talk].Length) + turn, 0));
        _sentence.Backward(_read, _learners[0].Clear());
        foreach (var learner in _learners)
            learner.Step(rate);
        return _reply.Loss(_written);
    }

    /// <summary>What it replies to every other sentence of some conversations of one length, having heard all before as they were.</summary>
    public int[][] Speak(int[][][] talks)
    {
        Listen(talks);
        return _speaking.Greedy(talks.Length * talks[0].Length / 2);
    }

    /// <summary>Reads all sentences at once, and then all conversations.</summary>
    private void Listen(int[][][] talks)
    {
        int[][] sentences = [.. talks.SelectMany(talk => talk)];
        _sentences.Reset([.. sentences.Select(s => s.Length)]);
        for (var i = 0; i < sentences.Length; i++)
            _sentences.SetTokens("word", i, sentences[i]);
        _sentence.Forward(_sentences, _read);

        _conversations.Reset([.. talks.Select(talk => talk.Length)]);
        for (var i = 0; i < sentences.Length; i++)
            _conversations.Set("said", i / talks[0].Length, i % talks[0].Length, _read.Value("said", i));
        _conversation.Forward(_conversations, _thought);
    }

    /// <summary>What was thought before a reply: all conversations are of one length, and every other sentence is a reply.</summary>
    private ReadOnlySpan<float> Thought(int row) => _thought.Value("thought", TalkOf(row), TurnOf(row));

    private int TalkOf(int row) => row / (_conversations.Length(0) / 2);

    private int TurnOf(int row) => 2 * (row % (_conversations.Length(0) / 2));

    private static void Add(ReadOnlySpan<float> gradient, Span<float> sum) => TensorPrimitives.Add(sum, gradient, sum);
}
