namespace Juluo.Alliances;

/// <summary>Methods that add alliances in code, for the sample.</summary>
public sealed partial class AlliancesFacade
{
    /// <summary>Returns the alliances of which this community is a member; invitations don't count.</summary>
    public async Task<IReadOnlyList<AllianceId>> Joined(CancellationToken stop) =>
        [.. (await Book.All(stop)).Where(a => a.State == AllyState.Member).Select(a => a.Id)];

    /// <summary>Sets the cover under which this community sees an alliance to an already compressed picture.</summary>
    public async Task PutCover(
        AllianceId alliance,
        PhotoPress.Pressed pressed,
        LocalizedText? words,
        CoverUpload upload,
        CancellationToken stop
    ) => await AllianceCovers.Store(work, clock).Put(alliance.Value, await upload.Keep(pressed, words, stop), stop);

    private AllianceStore Book => new(work, communities, clock);

    /// <summary>Stores the community's entry in the public index, which lists it or not.</summary>
    public Task List(Listing listing, CancellationToken stop) => new ListingStore(work).Keep(listing, stop);

    public Task<AllianceId> Found(
        LocalizedText name,
        LocalizedText purpose,
        AllianceTerms terms,
        PersonId by,
        string called,
        CancellationToken stop
    ) => Book.Found(name, purpose, terms, new(by, called), stop);

    public Task<Outcome<Done>> Invite(AllianceId id, CommunityId whom, CancellationToken stop) => Book.Invite(id, whom, stop);

    /// <summary>Signs the newest version of the agreement. <see cref="NotFound"/> if this community can't see the alliance.</summary>
    public async Task<Outcome<Done>> Sign(AllianceId id, PersonId by, string called, CancellationToken stop) =>
        await Book.Agreements(id, stop) is [var latest, ..]
            ? await Book.Sign(id, latest.Version, latest.Hash, new(by, called), stop)
            : new NotFound();

    /// <summary>Replaces the groups that belong to the alliance but don't use this app, as kept by this community. Returns the errors, and changes nothing, if a group is invalid.</summary>
    public async Task<Outcome<Done>> KeepGroups(AllianceId id, IReadOnlyList<(string Name, Listing Says)> groups, CancellationToken stop)
    {
        var rows = groups.Select(g => new GroupRow(g.Name, null, g.Says)).ToList();
        if (rows.SelectMany(r => r.Check()).ToList() is { Count: > 0 } wrong)
            return wrong;
        await new GroupStore(work).Replace(id, rows, clock, stop);
        return Done.It;
    }
}
