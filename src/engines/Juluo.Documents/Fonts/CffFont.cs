namespace Juluo.Documents;

/// <summary>Outlines of a font (Adobe technical note 5176); writes subsets as separate fonts.</summary>
internal sealed class CffFont
{
    private readonly ReadOnlyMemory<byte> data;
    private readonly CffIndex letters;
    private readonly CffIndex shared;
    private readonly List<(byte[] Said, byte[] Private, CffIndex? Own)> fonts = [];
    private readonly int fontOfGlyph;
    private readonly byte[] matrix;

    public CffFont(ReadOnlyMemory<byte> data)
    {
        this.data = data;
        var names = new CffIndex(data, data.Span[2]);
        var tops = new CffIndex(data, names.End);
        var texts = new CffIndex(data, tops.End);
        shared = new(data, texts.End);
        var top = CffDict.Read(tops[0]);
        letters = new(data, top[CffDict.Letters].Numbers[0]);
        matrix = top.TryGetValue(CffDict.Matrix, out var by) ? by.Written : [];
        if (top.TryGetValue(CffDict.FontArray, out var array))
        {
            fontOfGlyph = top[CffDict.FontOfGlyph].Numbers[0];
            var each = new CffIndex(data, array.Numbers[0]);
            for (var i = 0; i < each.Count; i++)
                Add(CffDict.Read(each[i]));
        }
        else
        {
            Add(top);
            fonts[0] = fonts[0] with { Said = [] };
        }
    }

    /// <summary>Writes a font of some glyphs, numbered in the given order; the first is the one for missing characters.</summary>
    public byte[] Subset(IReadOnlyList<int> glyphs)
    {
        var of = glyphs.Select(FontOf).ToList();
        var used = of.Distinct().Order().ToList();
        var outlines = glyphs.Select((g, i) => Type2Glyph.Flat(letters[g], shared, fonts[of[i]].Own)).ToList();
        using var name = new MemoryStream();
        name.Write([1, 0, 4, 4]);
        CffIndex.Write(name, ["Subset"u8.ToArray()]);
        using var rest = new MemoryStream();
        CffIndex.Write(rest, ["Adobe"u8.ToArray(), "Identity"u8.ToArray()]);
        CffIndex.Write(rest, []);
        var begins = (int)name.Length + Top(0, 0, 0, 0, glyphs.Count).Length;

        var set = begins + (int)rest.Length;
        rest.Write([2, 0, 1, (byte)((glyphs.Count - 2) >> 8), (byte)(glyphs.Count - 2)]);
        var selects = begins + (int)rest.Length;
        rest.WriteByte(0);
        foreach (var font in of)
            rest.WriteByte((byte)used.IndexOf(font));
        var glyphsAt = begins + (int)rest.Length;
        CffIndex.Write(rest, outlines);
        var said = new List<byte[]>();
        foreach (var font in used)
        {
            said.Add([.. fonts[font].Said, .. CffDict.Written(CffDict.Private, fonts[font].Private.Length, begins + (int)rest.Length)]);
            rest.Write(fonts[font].Private);
        }

        var array = begins + (int)rest.Length;
        CffIndex.Write(rest, said);
        return [.. name.ToArray(), .. Top(set, selects, glyphsAt, array, glyphs.Count), .. rest.ToArray()];
    }

    private byte[] Top(int set, int selects, int glyphs, int array, int count)
    {
        const int Adobe = 391; // the first string that is not one of the standard strings
        using var top = new MemoryStream();
        CffIndex.Write(
            top,
            [
                [
                    .. CffDict.Written(CffDict.Registry, Adobe, Adobe + 1, 0),
                    .. matrix,
                    .. CffDict.Written(CffDict.CharacterCount, count),
                    .. CffDict.Written(CffDict.CharacterSet, set),
                    .. CffDict.Written(CffDict.FontOfGlyph, selects),
                    .. CffDict.Written(CffDict.Letters, glyphs),
                    .. CffDict.Written(CffDict.FontArray, array),
                ],
            ]
        );
        return top.ToArray();
    }

    private void Add(Dictionary<int, (List<int> Numbers, byte[] Written)> font)
    {
        var (length, at) = font.TryGetValue(CffDict.Private, out var place) ? (place.Numbers[0], place.Numbers[1]) : (0, 0);
        var own = CffDict.Read(data.Span.Slice(at, length));
        fonts.Add(
            (
                font.TryGetValue(CffDict.Matrix, out var by) ? by.Written : [],
                [.. own.Where(o => o.Key != CffDict.Subroutines).SelectMany(o => o.Value.Written)],
                own.TryGetValue(CffDict.Subroutines, out var subroutines) ? new CffIndex(data, at + subroutines.Numbers[0]) : null
            )
        );
    }

    private int FontOf(int glyph)
    {
        if (fontOfGlyph == 0)
            return 0;
        var span = data.Span;
        if (span[fontOfGlyph] == 0)
            return span[fontOfGlyph + 1 + glyph];
        var ranges = (span[fontOfGlyph + 1] << 8) | span[fontOfGlyph + 2];
        var font = 0;
        for (var i = 0; i < ranges; i++)
        {
            var range = fontOfGlyph + 3 + (3 * i);
            if (((span[range] << 8) | span[range + 1]) > glyph)
                break;
            font = span[range + 2];
        }

        return font;
    }
}
