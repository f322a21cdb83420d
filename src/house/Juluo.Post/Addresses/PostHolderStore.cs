namespace Juluo.Post;

/// <summary>
/// Stores the names for which post is accepted, and the identity checks of their holders. Forwarding addresses and characters of documents are encrypted. A name is unique at a site
/// (<c>one_holder_of_a_name</c>).
/// </summary>
internal sealed class PostHolderStore(UnitOfWork work, Clock clock, IDataProtectionProvider protection)
{
    private Statement Select =>
        $"select id, person_id as person, site_id as site, name, forward_to, since, ended_on from post.mail_holder where community_id = {work.Community}";

    private IDataProtector Addresses => protection.CreateProtector("reception.mail", "forward-to");

    private IDataProtector Documents => protection.CreateProtector("reception.mail", "identity");

    /// <summary>Returns the names for which post is accepted today, sorted.</summary>
    public Task<List<PostHolder>> All(CancellationToken stop) =>
        List($"(ended_on is null or ended_on > {clock.Today(work.Community.Zone)}) order by name, id", stop);

    /// <summary>Returns the names of a person, ended ones last.</summary>
    public Task<List<PostHolder>> Of(PersonId person, CancellationToken stop) =>
        List($"person_id = {person} order by ended_on is not null, name, id", stop);

    public async Task<PostHolder?> Find(PostHolderId id, CancellationToken stop) => (await List($"id = {id}", stop)).SingleOrDefault();

    public async Task<Outcome<PostHolderId>> Add(
        PersonId person,
        SiteId site,
        string name,
        string? forwardTo,
        PersonId? by,
        CancellationToken stop
    )
    {
        var id = Id.New<PostHolderId>(clock);
        try
        {
            var sealedAddress = forwardTo is null ? null : Addresses.Protect(forwardTo);
            var since = clock.Today(work.Community.Zone);
            await work.Do(
                $"""
                insert into post.mail_holder (community_id, id, person_id, site_id, name, forward_to, since, made_at, made_by)
                values ({work.Community}, {id}, {person}, {site}, {name}, {sealedAddress}, {since}, {clock.Now}, {by})
                """,
                stop
            );
            return id;
        }
        catch (PostgresException taken) when (taken.ConstraintName == "one_holder_of_a_name")
        {
            return new PostErrors.NameTaken();
        }
    }

    public Task End(PostHolderId id, LocalDate on, CancellationToken stop) =>
        work.Do($"update post.mail_holder set ended_on = greatest({on}, since) where community_id = {work.Community} and id = {id}", stop);

    public Task Checked(PostHolder holder, IdentityDocument document, string lastSigns, PersonId by, CancellationToken stop)
    {
        var sealedSigns = Documents.Protect(lastSigns);
        return work.Do(
            $"""
            insert into post.identity_check (community_id, id, holder_id, person_id, document, last_signs, checked_at, checked_by)
            values ({work.Community}, {clock.NewKey()}, {holder.Id}, {holder.Person}, {document}, {sealedSigns}, {clock.Now}, {by})
            """,
            stop
        );
    }

    /// <param name="open">True to include the characters of documents; the caller has to log the view.</param>
    public async Task<List<IdentityCheck>> Checks(PostHolderId holder, bool open, CancellationToken stop) =>
        (
            await work.List<IdentityCheck>(
                $"""
                select document, checked_at as at, checked_by as by, last_signs from post.identity_check
                where community_id = {work.Community} and holder_id = {holder} order by checked_at desc, id desc
                """,
                stop
            )
        ).ConvertAll(c => c with { LastSigns = open ? Documents.Unprotect(c.LastSigns!) : null });

    private async Task<List<PostHolder>> List(Statement where, CancellationToken stop) =>
        (await work.List<PostHolder>($"{Select} and {where}", stop)).ConvertAll(h =>
            h.ForwardTo is { } kept ? h with { ForwardTo = Addresses.Unprotect(kept) } : h
        );
}
