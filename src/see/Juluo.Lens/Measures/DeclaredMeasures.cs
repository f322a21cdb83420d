using static Juluo.Lens.MeasureBetter;
using Unit = Juluo.Lens.MeasureUnit;

namespace Juluo.Lens;

/// <summary>All displayed measures by group, in display order. The E-I index is shown as the mix of the buzz.</summary>
internal static class DeclaredMeasures
{
    public static IReadOnlyList<(string Group, MeasureDeclaration[] Measures)> Groups { get; } =
    [
        (
            "buzz",
            [
                new("buzz", Unit.Index, More, "Storper and Venables 2004"),
                new("density", Unit.Share, Unknown, "Wasserman and Faust 1994"),
                new("novelty", Unit.Share, Unknown),
                new("mix", Unit.Excess, More, "Krackhardt and Stern 1988", "Roche, Oettl and Catalini 2024"),
                new("circulation", Unit.Share, Unknown, "Holme 2005"),
                new("response", Unit.Share, More, "Wilson 1927"),
                new("conversion", Unit.Share, More, "Wilson 1927"),
            ]
        ),
        (
            "trust",
            [
                new("reciprocity", Unit.Share, Unknown, "Wilson 1927"),
                new("repeat", Unit.Share, Unknown, "Uzzi 1997", "Wilson 1927"),
                new("pulse", Unit.Share, More, "Wilson 1927"),
            ]
        ),
        ("learning", [new("sessions", Unit.Sessions, Unknown), new("cross-advice", Unit.Share, More, "Roche, Oettl and Catalini 2024")]),
        ("arrival", [new("newcomers", Unit.Days, Less, "Kaplan and Meier 1958"), new("isolates", Unit.Share, Less, "Wilson 1927")]),
        (
            "bonds",
            [
                new("bonding", Unit.Ties, Unknown, "Putnam 2000"),
                new("bridging", Unit.Ties, More, "Putnam 2000", "Burt 2004"),
                new("closure", Unit.Share, Unknown, "Kossinets and Watts 2006"),
                new("persistence", Unit.Share, Unknown),
            ]
        ),
        (
            "shape",
            [
                new("people", Unit.People, Unknown),
                new("degree", Unit.Ties, Unknown),
                new("clustering", Unit.Index, Unknown, "Watts and Strogatz 1998"),
                new("path-length", Unit.Steps, Unknown, "Watts and Strogatz 1998"),
                new("constraint", Unit.Index, Less, "Burt 1992", "Burt 2004"),
                new("effective-size", Unit.Index, More, "Burt 1992", "Borgatti 1997", "Burt 2004"),
                new("betweenness-top", Unit.Share, Unknown, "Brandes 2001"),
                new("core", Unit.Ties, Unknown, "Seidman 1983"),
                new("modularity", Unit.Index, Unknown, "Traag, Waltman and van Eck 2019"),
                new("assortativity", Unit.Signed, Less, "Newman 2003", "Roche, Oettl and Catalini 2024"),
            ]
        ),
    ];

    public static IEnumerable<MeasureDeclaration> All => Groups.SelectMany(g => g.Measures);

    public static MeasureDeclaration Of(string name) => All.First(m => m.Name == name);
}
