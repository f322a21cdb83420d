namespace Juluo.Gateway;

/// <summary>Decides whether a door opens: a pure function of the grants, which never asks the server.</summary>
public static class Decision
{
    /// <param name="hash">The hash of the presented credential.</param>
    public static Verdict OfHash(GrantList? grants, GrantedDoor door, string kind, string hash, DateTimeOffset now)
    {
        if (grants is null || now >= grants.Expires)
            return new(Refusal.Expired, null);
        var credential = grants.Credentials.FirstOrDefault(c =>
            c.Kind == kind && kind != CredentialKinds.Code && string.Equals(c.Hash, hash, StringComparison.Ordinal)
        );
        return credential is null ? new(Refusal.Unknown, null) : At(grants, door, credential, now);
    }

    public static Verdict OfCode(GrantList? grants, GrantedDoor door, DoorCode code, DateTimeOffset now)
    {
        if (grants is null || now >= grants.Expires)
            return new(Refusal.Expired, null);
        var credential = grants.Credentials.FirstOrDefault(c => c.Kind == CredentialKinds.Code && c.Id == code.Credential);
        if (credential is null || !code.IsProvenBy(credential.Hash))
            return new(Refusal.Unknown, null);
        return code.IsFresh(now) ? At(grants, door, credential, now) : new(Refusal.Stale, credential);
    }

    private static Verdict At(GrantList grants, GrantedDoor door, GrantedCredential credential, DateTimeOffset now)
    {
        var here = credential.Opens.Where(o => grants.Doors[o.Door].Id == door.Id).ToList();
        var why =
            here.Count == 0 ? Refusal.NotHere
            : here.Any(o => grants.Windows[o.Window].Any(w => w.Has(now))) ? null
            : Refusal.NotNow;
        return new(why, credential);
    }
}
