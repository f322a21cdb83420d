using System.Reflection;

namespace Juluo.Rules;

/// <summary>Caches which texts are on a list of codes: each text is looked up once, however many rows contain it.</summary>
internal sealed class CodeCache(CompiledRules rules, CodeList codes)
{
    private sbyte[] _known = new sbyte[64];

    public static MethodInfo Has { get; } = typeof(CodeCache).GetMethod(nameof(IsOn))!;

    /// <summary>Checks whether the text with a number is on the list. Two threads may look up the same text; both get the same result.</summary>
    public bool IsOn(long id)
    {
        var known = _known;
        if (id >= known.Length)
        {
            Array.Resize(ref known, (int)id * 2);
            _known = known;
        }

        if (known[id] == 0)
        {
            known[id] = codes.Has(rules.Text((int)id)) ? (sbyte)1 : (sbyte)-1;
        }

        return known[id] > 0;
    }
}
