namespace Juluo.Matching;

/// <summary>The reasons of a pair, the strongest first, derived from the same figures as its worth.</summary>
internal static class ReasonsFor
{
    private const int MostShared = 2;
    private const int Many = 5;

    public static IReadOnlyList<Reason> Pair(Valuation valuation, Allotted pair)
    {
        var scene = valuation.Scene;
        var (a, b) = (scene.People[pair.A], scene.People[pair.B]);
        var reasons = new List<Reason>();
        var (meetsA, meetsB) = (valuation.Fits.Best(pair.A, pair.B), valuation.Fits.Best(pair.B, pair.A));
        Reason? forA = meetsA is { } fitsA ? Met(a.Card.Id, b.Card.Id, fitsA) : null;
        Reason? forB = meetsB is { } fitsB ? Met(b.Card.Id, a.Card.Id, fitsB) : null;
        reasons.AddRange((meetsA?.Score >= (meetsB?.Score ?? 0) ? new[] { forA, forB } : [forB, forA]).OfType<Reason>());
        if (forA is Reason.OfferMeetsNeed && forB is Reason.OfferMeetsNeed)
            reasons.Add(new Reason.NeedsEachOther());
        reasons.AddRange(Seen(scene, valuation.Network, pair.A, pair.B));
        if (!reasons.Exists(r => r.Moves) && Colleagues(scene, pair.A, pair.B))
            reasons.Add(new Reason.SameProfession(a.Card.Id, b.Card.Id));
        reasons.AddRange(Trades(valuation, pair));
        reasons.AddRange(Doubts(a, b, pair.Arm));
        return reasons;
    }

    /// <summary>
    /// Returns true if a reason would persuade one of the two: something they need, a shared contact, a shared zone, or a colleague for a person who knows no one. Different or distant professions
    /// persuade no one.
    /// </summary>
    public static bool Moves(Valuation valuation, int a, int b)
    {
        if (valuation.Fits.Both(a, b) > 0)
            return true;
        return Seen(valuation.Scene, valuation.Network, a, b).Count > 0;
    }

    /// <summary>Returns true if the only reason is that one knows some people here and the other knows none. That helps a person to settle in, but is not specific to the two.</summary>
    public static bool LastResort(Valuation valuation, int a, int b) =>
        valuation.Fits.Both(a, b) <= 0
        && !Colleagues(valuation.Scene, a, b)
        && Seen(valuation.Scene, valuation.Network, a, b).All(r => r.IsLastResort);

    /// <summary>Returns true if the two have the same profession: a weaker reason, for people with hardly any other.</summary>
    public static bool Colleagues(Scene scene, int a, int b) =>
        scene.People[a].Card.Trade is { } profession && profession.Id == scene.People[b].Card.Trade?.Id;

    /// <summary>Returns the reasons from evidence: a colleague for a person who knows no one, shared zones, shared contacts. Pairs who already work together get no shared-zone reasons.</summary>
    public static IReadOnlyList<Reason> Seen(Scene scene, Network network, int a, int b) =>
        [.. Alone(scene, network, a, b), .. network.KnowEachOther(a, b) ? [] : Near(scene, network, a, b), .. Shared(scene, network, a, b)];

    private static Reason Met(PersonId needs, PersonId offers, Fit fit) =>
        fit.Offer is { } offer
            ? new Reason.OfferMeetsNeed(needs, fit.Need, offers, offer)
            : new Reason.ProfessionMeetsNeed(needs, fit.Need, offers);

    private static IEnumerable<Reason> Alone(Scene scene, Network network, int a, int b)
    {
        var people = scene.People;
        foreach (var (alone, other) in new[] { (a, b), (b, a) })
        {
            if (!network.Alone(alone))
                continue;
            if (Knows(network, other, people[other].Card.Id) is { } knows)
                yield return knows;
            if (people[alone].Card.Trade is { } profession && profession.Id == people[other].Card.Trade?.Id)
                yield return new Reason.SameProfession(people[alone].Card.Id, people[other].Card.Id);
        }
    }

    /// <summary>A person of the best-connected third with at least <see cref="Many"/> ties “knows many”; for others the number is given. Null for a person who knows no one.</summary>
    private static Reason? Knows(Network network, int other, PersonId id) =>
        network.Graph.Degree(other) switch
        {
            0 => null,
            < Many and var few => new Reason.KnowsSome(id, few),
            var ties => network.IsConnector(other) ? new Reason.KnowsMany(id) : new Reason.KnowsSome(id, ties),
        };

    private static IEnumerable<Reason> Near(Scene scene, Network network, int one, int other)
    {
        var (a, b) = (scene.People[one], scene.People[other]);
        if (!a.Counted || !b.Counted)
            yield break;
        var tie = network.Between(one, other);
        if (tie is { Days: > 0, Hidden: false } seen)
            yield return new Reason.SeenNotSpoken(a.Card.Id, b.Card.Id, seen.Days);
        else if (
            tie is null
            && a.Zone is { Length: > 0 } zone
            && zone == b.Zone
            && !ZoneName.IsBuilding(zone)
            && Math.Min(a.Visits ?? 0, b.Visits ?? 0) is >= 3 and var days
        )
            yield return new Reason.NeverMetThoughNear(a.Card.Id, b.Card.Id, zone, days);
    }

    // A tie is shown to others only if both people agreed and neither hid it.
    private static IEnumerable<Reason> Shared(Scene scene, Network network, int a, int b)
    {
        var people = scene.People;
        bool Shows(int k) => people[k].Card is { PresenceCounts: true, TiesVisible: true };
        bool Tied(int x, int y) => network.Between(x, y) is { Kind: >= TieKind.Neighbour, Hidden: false };
        if (!Shows(a) || !Shows(b))
            return [];
        return network
            .Graph.Neighbours(a)
            .ToArray()
            .Where(c => Shows(c) && Tied(a, c) && Tied(b, c))
            .Take(MostShared)
            .Select(c => new Reason.SharedContact(people[a].Card.Id, people[b].Card.Id, people[c].Card.Id));
    }

    private static IEnumerable<Reason> Trades(Valuation valuation, Allotted pair)
    {
        var (a, b) = (valuation.Scene.People[pair.A].Card, valuation.Scene.People[pair.B].Card);
        if (a.Trade is not { } one || b.Trade is not { } other || one.Id == other.Id)
            yield break;
        var (ties, mayBeSaid) = valuation.Network.BetweenProfessions(one.Id, other.Id);
        if (mayBeSaid && ties <= 3 && pair.Worth.Bridging > 0)
            yield return new Reason.BridgesGroups(a.Id, b.Id, ties);
        else if (valuation.Trades.MayBeSaid(one.Id, other.Id) && ProfessionDistances.Worth(valuation.Trades.Of(one.Id, other.Id)) > 0.6)
            yield return new Reason.DifferentProfessions(a.Id, b.Id);
    }

    private static IEnumerable<Reason> Doubts(Participant a, Participant b, Arm arm)
    {
        if (arm == Arm.Explore)
            yield return new Reason.Exploration();
        if (!a.Counted || !b.Counted)
            yield return new Reason.OnlyWords();
        foreach (var person in new[] { a, b })
        {
            if (person.DaysKnown <= 28)
                yield return new Reason.NewHere(person.Card.Id, Math.Max(1, (person.DaysKnown + 6) / 7));
            else if (person is { Counted: true, Visits: < 6 and var days })
                yield return new Reason.SeldomHere(person.Card.Id, days);
        }
    }
}
