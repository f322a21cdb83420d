namespace Juluo.Access;

/// <summary>What has to be done at a service of cloud locks so that there is what shall be. Pure.</summary>
/// <param name="AtOnce">They let in a person who may not come in.</param>
/// <param name="Grant">They are missing.</param>
/// <param name="Later">They are over, or another has taken their place: withdrawn when that is there.</param>
/// <param name="Forget">Of ours, and removed there.</param>
internal sealed record LockPlan(
    IReadOnlyList<LockGrant> AtOnce,
    IReadOnlyList<LockPlan.Wanted> Grant,
    IReadOnlyList<LockGrant> Later,
    IReadOnlyList<LockGrant> Forget
)
{
    public sealed record Wanted(PersonId Person, string Line, Instant From, Instant Until);

    /// <param name="ours">What this program has granted; what others have is theirs.</param>
    /// <param name="there">What the service says it has.</param>
    /// <param name="users">As the service knows people.</param>
    public static LockPlan Of(
        IReadOnlyList<Wanted> wanted,
        IReadOnlyList<LockGrant> ours,
        IReadOnlySet<string> there,
        IReadOnlyDictionary<PersonId, string> users,
        Instant now
    )
    {
        var standing = ours.Where(g => there.Contains(g.Reference)).ToList();
        var byUser = wanted.Where(w => users.ContainsKey(w.Person)).ToLookup(w => (users[w.Person], w.Line));
        var (atOnce, later, kept) = (new List<LockGrant>(), new List<LockGrant>(), new HashSet<Wanted>());
        foreach (var grant in standing)
        {
            var here = byUser[(grant.User, grant.Line)].ToList();
            if (here.Find(w => Is(grant, w, now)) is { } same && kept.Add(same))
                continue;
            var harmless = grant.Until <= now || here.Exists(w => w.From <= Begins(grant.From, now) && grant.Until <= w.Until);
            (harmless ? later : atOnce).Add(grant);
        }

        return new(
            atOnce,
            [.. wanted.Where(w => w.Until > now && !kept.Contains(w))],
            later,
            [.. ours.Where(g => !there.Contains(g.Reference))]
        );
    }

    /// <summary>When both have begun, when they began does not matter.</summary>
    private static bool Is(LockGrant grant, Wanted wanted, Instant now) =>
        grant.Until == wanted.Until && Begins(grant.From, now) == Begins(wanted.From, now);

    private static Instant Begins(Instant? from, Instant now) => from is { } begins && begins > now ? begins : now;
}

/// <summary>A person may open something at a service of cloud locks.</summary>
/// <param name="Reference">What it is called there.</param>
/// <param name="User">As the service knows them.</param>
internal sealed record LockGrant(string Reference, string User, string Line, Instant? From, Instant? Until);
