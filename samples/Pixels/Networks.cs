using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Samples.Pixels;

/// <summary>
/// The probability of each pixel of an image, given all pixels before it, row by row. Two scans of the image see them: one goes through each row from
/// right to left, the other, long short-term memory over the grid, from the top left to the bottom right. A. van den Oord, N. Kalchbrenner and
/// K. Kavukcuoglu, "Pixel recurrent neural networks", ICML 2016, with the multi-dimensional cell of A. Graves and others (2007).
/// </summary>
/// <remarks>
/// value: the pixel itself, which only later ones may see; right: what lies in its row from the right edge to here; c, h: the pixel with all above
/// and to its left. A pixel is guessed from h to its left, from h above it, and from what lies right of the pixel above.
/// </remarks>
[Network]
public partial class PixelModel
{
    [Input(Image.Levels)] Token value;
    [Input(Image.Pixels)] Token place;
    [Target(Image.Levels)] Token pixel;
    [Input] Predecessor left, up;
    [Input] Successor next;
    [Weight] Table levels;

    Vec seen => levels[value];
    [State, Gate(Tanh)] Vec right => Linear(seen, Next(right, next));
    Vec above => Prev(right, up);

    [Gate(Sigmoid)] Vec i => Linear(seen, place, above, Prev(h, left), Prev(h, up));
    [Gate(Sigmoid)] Vec fl => Linear(seen, place, above, Prev(h, left), Prev(h, up));
    [Gate(Sigmoid)] Vec fu => Linear(seen, place, above, Prev(h, left), Prev(h, up));
    [Gate(Sigmoid)] Vec o => Linear(seen, place, above, Prev(h, left), Prev(h, up));
    [Gate(Tanh)] Vec g => Linear(seen, place, above, Prev(h, left), Prev(h, up));
    [State] Vec h => o * Vec.Tanh(c);
    [State] Vec c => i * g + fl * Prev(c, left) + fu * Prev(c, up);

    [Gate(Relu)] Vec guess => Linear(place, above, Prev(h, left), Prev(h, up));
    [Output] Vec logits => Linear(Dropout(guess, 0.3), name: "last");
    [Loss] Scalar loss => CrossEntropy(logits, pixel);
}
