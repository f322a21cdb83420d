namespace Juluo.Services;

internal static class FigureErrors
{
    /// <param name="Line">The line of the given file.</param>
    /// <param name="What">The fault, and how to fix it.</param>
    public sealed record WrongFigures(int Line, LocalizedText What) : Invalid("service.wrong-figures", "text");

    /// <summary>The file is valid by itself, but another file is not valid together with it.</summary>
    public sealed record FiguresDoNotFit(string File, int Line, LocalizedText What) : Invalid("service.figures-do-not-fit", "text");

    public sealed record FiguresOfOthers(string Given, string Rules) : Invalid("service.figures-of-others", "text");

    /// <param name="From">The first day of the existing figures that overlap with the given ones.</param>
    public sealed record FiguresOverlap(LocalDate From) : Invalid("service.figures-overlap", "text");

    /// <summary>All amounts equal those of other figures. This suggests a copied file with new dates, and needs confirmation.</summary>
    /// <param name="From">The first day of the other figures.</param>
    public sealed record SameAmounts(LocalDate From) : Invalid("service.same-amounts", "same");

    public sealed record NoYearlyFigures() : Conflict("service.no-yearly-figures");

    /// <summary>The figures cannot be removed, because a gap would be left before later ones.</summary>
    public sealed record LaterFiguresStay(LocalDate From) : Conflict("service.later-figures-stay");
}
