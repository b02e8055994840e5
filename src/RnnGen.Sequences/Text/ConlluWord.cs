namespace RnnGen.Sequences;

/// <summary>A line of a CoNLL-U sentence: a word, a range of words that are written as one, or a node that is not written.</summary>
/// <param name="Line">Where it stands.</param>
/// <param name="Fields">The ten columns ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS and MISC; <c>_</c> where nothing is said.</param>
public sealed record ConlluWord(TextLine Line, IReadOnlyList<string> Fields)
{
    /// <summary>The number of the columns.</summary>
    public const int Columns = 10;

    /// <summary>The number in the sentence, from 1; <c>3-4</c> for a range, <c>5.1</c> for a node that is not written.</summary>
    public string Id => Fields[0];

    /// <summary>As it is written.</summary>
    public string Form => Fields[1];

    /// <summary>The form that stands in a dictionary.</summary>
    public string Lemma => Fields[2];

    /// <summary>The universal part of speech.</summary>
    public string Upos => Fields[3];

    /// <summary>The part of speech in the language's own tags.</summary>
    public string Xpos => Fields[4];

    /// <summary>Features, as <c>Case=Nom|Number=Sing</c>.</summary>
    public string Features => Fields[5];

    /// <summary>The number of the word that it depends on, 0 for the root; null where nothing is said.</summary>
    public int? Head => Fields[6] == "_" ? null : ConlluId.Whole(Fields[6]);

    /// <summary>The kind of the dependency.</summary>
    public string Relation => Fields[7];

    internal ConlluId Number => ConlluId.Of(this);
}
