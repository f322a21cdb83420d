namespace Juluo.Placements;

/// <summary>The widget on the home page with placements that need the reader's answer, signature, choice or log of the week.</summary>
[Named("my-placements-at-home")]
[Widget(Dashboard.Home, PlacementRights.TakePart, typeof(MyPlacementsAtHomeWidget), 34)]
public sealed class MyPlacementsAtHome(UnitOfWork work, Clock clock) : Slice<Nothing, MyPlacementsAtHome.Output>
{
    private const int Urgent = 8;

    /// <param name="Waits">The catalogue key of the reader's next task; null if there is none.</param>
    public sealed record Line(LocalizedText Title, string? Waits, string Path);

    public sealed record Output(IReadOnlyList<Line> Lines) : IHeadline, IPlacedWidget
    {
        public string? Headline(Words words) =>
            Lines.Count(l => l.Waits is not null) is > 0 and var count ? words.Say("placements.home.wait", new { count }) : null;

        public int Order(Caller reader, int declared) => Lines.Any(l => l.Waits is not null) ? Urgent : declared;
    }

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await MyPlacement.Of(caller.Self, work, clock, stop) is { Count: > 0 } mine
            ? new Output(mine.ConvertAll(p => new Line(p.Title, Waits(p.Next), p.Path)))
            : new NotFound();

    private static string? Waits(PlacementNext? next) =>
        next switch
        {
            PlacementNext.Agree => "placements.home.asked",
            PlacementNext.Sign => "placements.home.sign",
            PlacementNext.Choose => "placements.home.choose",
            PlacementNext.Log => "placements.home.log",
            _ => null,
        };
}
