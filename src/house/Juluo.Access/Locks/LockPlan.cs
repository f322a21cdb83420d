namespace Juluo.Access;

/// <summary>The changes needed at a cloud lock service to reach the target state. Pure.</summary>
/// <param name="AtOnce">The grants that admit people who may not come in, to be withdrawn first.</param>
/// <param name="Grant">The missing grants.</param>
/// <param name="Later">The grants that expired or are being replaced, to be withdrawn after the new ones exist.</param>
/// <param name="Forget">The grants made by this program that were removed at the service, whose records are to be deleted.</param>
internal sealed record LockPlan(
    IReadOnlyList<LockGrant> AtOnce,
    IReadOnlyList<LockPlan.Wanted> Grant,
    IReadOnlyList<LockGrant> Later,
    IReadOnlyList<LockGrant> Forget
)
{
    public sealed record Wanted(PersonId Person, string Line, Instant From, Instant Until);

    /// <param name="ours">The grants made by this program; others are left alone.</param>
    /// <param name="there">The ids of the grants that exist at the service.</param>
    /// <param name="users">The service's ids of people.</param>
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

    /// <summary>Compares a grant with a target. Different starts are equal once both are in the past.</summary>
    private static bool Is(LockGrant grant, Wanted wanted, Instant now) =>
        grant.Until == wanted.Until && Begins(grant.From, now) == Begins(wanted.From, now);

    private static Instant Begins(Instant? from, Instant now) => from is { } begins && begins > now ? begins : now;
}

/// <summary>The permission of a person to open a lock at a cloud lock service.</summary>
/// <param name="Reference">The service's id of the grant.</param>
/// <param name="User">The service's id of the person.</param>
internal sealed record LockGrant(string Reference, string User, string Line, Instant? From, Instant? Until);
