namespace Juluo.Alliances;

/// <summary>Alliances that are brought rather than made on a page.</summary>
public sealed partial class AlliancesFacade
{
    /// <summary>The alliances that this community is in.</summary>
    public async Task<IReadOnlyList<AllianceId>> Joined(CancellationToken stop) =>
        [.. (await Book.All(stop)).Where(a => a.State == AllyState.Member).Select(a => a.Id)];

    /// <summary>Puts a picture that was pressed already at the head of an alliance's page, for the people of this community.</summary>
    public async Task PutCover(
        AllianceId alliance,
        PhotoPress.Pressed pressed,
        LocalizedText? words,
        CoverUpload upload,
        CancellationToken stop
    ) => await AllianceCovers.Store(work, clock).Put(alliance.Value, await upload.Keep(pressed, words, stop), stop);

    private AllianceStore Book => new(work, communities, clock);

    /// <summary>Puts the community into the public index, or takes it off.</summary>
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

    /// <summary>Signs the newest version.</summary>
    public async Task<Outcome<Done>> Sign(AllianceId id, PersonId by, string called, CancellationToken stop) =>
        await Book.Agreements(id, stop) is [var latest, ..]
            ? await Book.Sign(id, latest.Version, latest.Hash, new(by, called), stop)
            : new NotFound();

    /// <summary>Groups that belong to the alliance without using this program, in the place of those that this community kept.</summary>
    public async Task<Outcome<Done>> KeepGroups(AllianceId id, IReadOnlyList<(string Name, Listing Says)> groups, CancellationToken stop)
    {
        var rows = groups.Select(g => new GroupRow(g.Name, null, g.Says)).ToList();
        if (rows.SelectMany(r => r.Check()).ToList() is { Count: > 0 } wrong)
            return wrong;
        await new GroupStore(work).Replace(id, rows, clock, stop);
        return Done.It;
    }
}
