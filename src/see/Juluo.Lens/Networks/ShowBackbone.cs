namespace Juluo.Lens;

/// <summary>GET /network/backbone — returns the data of the network picture, fetched by its island. It names only people who agreed that others see their ties, and the caller.</summary>
[Get("/network/backbone", "lens.see-own")]
public sealed class ShowBackbone(UnitOfWork work, PeopleFacade people, Words words) : Slice<Nothing, Drawing>
{
    /// <param name="Others">The number of people who count but did not agree to be shown.</param>
    /// <param name="Colours">The meaning of the colours of the people shown.</param>
    public sealed record Output(
        int People,
        int Others,
        IReadOnlyList<Spot> Spots,
        IReadOnlyList<Line> Lines,
        IReadOnlyList<ProfessionColour> Colours
    );

    public sealed record Spot(PersonCard Person, double X, double Y, bool Me, int Colour);

    public sealed record Line(PersonId A, PersonId B, TieKind Kind, double Strength, double Probability);

    public override async Task<Outcome<Drawing>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        if (await Reading.Last(work, withPicture: true, stop) is not { } reading)
            return new NotFound();
        var named = await people.Named([.. reading.Picture.People.Select(p => p.Id)], stop);
        var picture = reading.Picture;
        var colours = ProfessionColours.Of(picture, named);
        bool Shown(int person) => named.TryGetValue(picture.People[person].Id, out var card) && Visible(card, caller.Self);
        // Short ids for people, because the same few hundred appear in thousands of lines.
        var nodes = Enumerable
            .Range(0, picture.People.Count)
            .Where(Shown)
            .Select(k => (Spot: picture.People[k], Id: $"{k}", Card: named[picture.People[k].Id]))
            .Select(n => Node(n.Id, n.Spot, n.Card, colours.Of(n.Card), caller.Self));
        string? Leads(StoredPicture.Tie tie) =>
            picture.People[tie.A].Id == caller.Self ? $"/ties/{picture.People[tie.B].Id}"
            : picture.People[tie.B].Id == caller.Self ? $"/ties/{picture.People[tie.A].Id}"
            : null;
        var ties = (await Reading.Past(work, stop))
            .Where(t => Shown(t.A) && Shown(t.B))
            .Select(t => new Drawing.Tie(
                $"{t.A}",
                $"{t.B}",
                KindWord(t.Kind),
                Math.Round(t.Strength, 2),
                Math.Round(t.Probability, 2),
                t.Week,
                Leads(t)
            ));
        return new Drawing(
            [.. nodes],
            [.. ties],
            [
                .. picture.Weeks.Select(w =>
                    words.Say("lens.week-of", new { day = words.ShortDay(w.AtStartOfDayInZone(words.Zone).ToInstant()) })
                ),
            ],
            Drawing.WordsOf(words, "lens.backbone.picture")
        );
    }

    private Drawing.Node Node(string id, StoredPicture.Person spot, PersonCard card, int colour, PersonId me) =>
        new(
            id,
            card.Name,
            Web.Pages.Avatar.Initial(card.Name),
            colour,
            Math.Round(spot.X, 3),
            Math.Round(spot.Y, 3),
            card.Trade?.Name.In(words.Language),
            card.Id == me ? null : $"/ties/{card.Id}",
            card.Id == me
        );

    /// <summary>Returns the network of the current week, for the drawing without a script and for its table.</summary>
    internal static Output Of(Reading reading, IReadOnlyDictionary<PersonId, PersonCard> named, PersonId me)
    {
        var picture = reading.Picture;
        var now = picture.Weeks.Count - 1;
        bool Shown(int person) => named.TryGetValue(picture.People[person].Id, out var card) && Visible(card, me);
        var colours = ProfessionColours.Of(picture, named);
        var spots = picture
            .People.Where((_, k) => Shown(k))
            .Select(p => new Spot(named[p.Id], p.X, p.Y, p.Id == me, colours.Of(named[p.Id])))
            .ToList();
        var lines = picture
            .Ties.Where(t => t.Week == now && Shown(t.A) && Shown(t.B))
            .Select(t => new Line(picture.People[t.A].Id, picture.People[t.B].Id, t.Kind, t.Strength, t.Probability))
            .ToList();
        return new(
            picture.People.Count,
            picture.People.Count - spots.Count,
            spots,
            lines,
            colours.Legend(spots.Where(s => !s.Me).Select(s => s.Person))
        );
    }

    internal static string KindWord(TieKind kind) =>
        kind switch
        {
            TieKind.Partner => "partner",
            TieKind.Neighbour => "neighbour",
            TieKind.Familiar => "familiar",
            _ => "unconfirmed",
        };

    internal static bool Visible(PersonCard card, PersonId me) => card.PresenceCounts && (card.TiesVisible || card.Id == me);
}
