namespace Juluo.Post;

/// <summary>The log of letters and parcels: each item, and a step for its arrival, forwarding request, departure and return to the shelf.</summary>
internal sealed class PostStore(UnitOfWork work, Clock clock)
{
    private Statement Select =>
        $"""
            select i.id, i.holder_id as holder, coalesce(h.name, i.name) as holder_name, i.person_id as person,
              coalesce(h.site_id, i.site_id) as site, i.kind, i.sender, i.photo, i.photo_small, i.arrived_at,
              i.wanted is not null as wanted, i.closed, i.closed_at, i.closed_note as note
            from post.mail_item i left join post.mail_holder h on h.community_id = i.community_id and h.id = i.holder_id
              where i.community_id = {work.Community}
            """;

    private readonly Outbox outbox = new(work, clock);

    /// <summary>Returns the items that have not left, oldest first, at most 500.</summary>
    public Task<List<PostItem>> Waiting(CancellationToken stop) => List($"i.closed is null order by i.arrived_at, i.id limit 500", stop);

    /// <summary>Returns the items that have left, the latest first.</summary>
    public Task<List<PostItem>> Gone(int most, CancellationToken stop) =>
        List($"i.closed is not null order by i.closed_at desc, i.id desc limit {most}", stop);

    public Task<List<PostItem>> Of(PersonId person, int most, CancellationToken stop) =>
        List($"i.person_id = {person} order by i.closed is not null, i.arrived_at desc, i.id desc limit {most}", stop);

    public async Task<PostItem?> Find(PostItemId id, CancellationToken stop) => (await List($"i.id = {id}", stop)).SingleOrDefault();

    public Task<List<PostStep>> Steps(PostItemId id, CancellationToken stop) =>
        work.List<PostStep>(
            $"""
            select at, kind, by_person as by, note from post.mail_step
            where community_id = {work.Community} and item_id = {id} order by at, kind <> 'arrived', id
            """,
            stop
        );

    /// <param name="to">The registered name on the item; null if the item is for a member without one, at the site in <paramref name="member"/>.</param>
    public async Task<PostItemId> Arrive(
        PostHolder? to,
        (PersonId Person, SiteId Site, string Name) member,
        PostKind kind,
        string? sender,
        (string Large, string Small)? photo,
        PersonId? by,
        CancellationToken stop
    )
    {
        var id = Id.New<PostItemId>(clock);
        var (site, name) = to is null ? ((SiteId?)member.Site, member.Name) : (null, null);
        await work.Do(
            $"""
            insert into post.mail_item (community_id, id, holder_id, site_id, name, person_id, kind, sender, photo, photo_small, arrived_at,
              taken_by)
            values ({work.Community}, {id}, {to?.Id}, {site}, {name}, {member.Person}, {kind}, {sender}, {photo?.Large}, {photo?.Small},
              {clock.Now}, {by})
            """,
            stop
        );
        await Note(id, "arrived", by, null, stop);
        await outbox.Publish(new PostChanged(new(id, member.Person, kind, null)), stop);
        return id;
    }

    /// <summary>Records that an item left. False if it has left already, so that of two clerks only one hands it out.</summary>
    public async Task<bool> Close(PostItemId id, PostEnd how, string? note, PersonId? by, CancellationToken stop)
    {
        var gone = await work.List<PostEvent>(
            $"""
            update post.mail_item set closed = {how}, closed_at = {clock.Now}, closed_by = {by}, closed_note = {note}
            where community_id = {work.Community} and id = {id} and closed is null returning id as item, person_id as person, kind, closed as gone
            """,
            stop
        );
        if (gone.Count == 0)
            return false;
        await Note(id, EnumWord.Of(how), by, note, stop);
        await outbox.Publish(new PostChanged(gone[0]), stop);
        return true;
    }

    public async Task<bool> Reopen(PostItemId id, PersonId? by, CancellationToken stop)
    {
        if (
            await work.Do(
                $"""
                update post.mail_item set closed = null, closed_at = null, closed_by = null, closed_note = null
                where community_id = {work.Community} and id = {id} and closed is not null
                """,
                stop
            ) == 0
        )
            return false;
        await Note(id, "reopened", by, null, stop);
        return true;
    }

    public async Task<bool> RequestForwarding(PostItemId id, PersonId by, CancellationToken stop)
    {
        if (
            await work.Do(
                $"""
                update post.mail_item set wanted = 'forward'
                where community_id = {work.Community} and id = {id} and closed is null and wanted is null
                """,
                stop
            ) == 0
        )
            return false;
        await Note(id, "forward_asked", by, null, stop);
        return true;
    }

    private Task<List<PostItem>> List(Statement where, CancellationToken stop) => work.List<PostItem>($"{Select} and {where}", stop);

    private Task Note(PostItemId id, string kind, PersonId? by, string? note, CancellationToken stop) =>
        work.Do(
            $"""
            insert into post.mail_step (community_id, id, item_id, at, kind, by_person, note)
            values ({work.Community}, {clock.NewKey()}, {id}, {clock.Now}, {kind}, {by}, {note})
            """,
            stop
        );
}
