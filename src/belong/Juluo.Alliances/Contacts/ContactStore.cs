namespace Juluo.Alliances;

/// <summary>Stores requests for contact, each as a row of the asking and one of the asked community. Database functions write the rows of the other community.</summary>
internal sealed class ContactStore(UnitOfWork work, Communities communities, Clock clock)
{
    private sealed record Row(
        ContactId Id,
        bool Mine,
        CommunityId Community,
        string? Other,
        string? Message,
        ContactState State,
        Instant AskedAt,
        Instant Until,
        Instant AgainAt,
        string? Email,
        string? Need
    );

    /// <summary>Returns the directory name for a handle; null if the person isn't visible to this community now.</summary>
    public Task<string?> NameOf(AllianceId alliance, CommunityId partner, AlliedHandle whom, PersonId looker, CancellationToken stop) =>
        work.Find<string>($"select alliances.allied_name({alliance}, {partner}, {whom}, {looker})", stop);

    public Task<Outcome<ContactId>> Ask(
        AllianceId alliance,
        CommunityId partner,
        AlliedHandle whom,
        PersonId asker,
        string message,
        CancellationToken stop
    )
    {
        var id = Id.New<ContactId>(clock);
        return Sent(
            $"select alliances.ask_contact({alliance}, {partner}, {whom}, {asker}, {message}, {id}, {clock.Now})",
            id,
            async () => new ContactErrors.AskedAlready(await Again(whom, stop)),
            stop
        );
    }

    /// <summary>Asks the person with a need for contact, to offer help. Fails with <see cref="ContactErrors.OfferedAlready"/> on a second offer.</summary>
    public Task<Outcome<ContactId>> OfferHelp(
        CommunityId partner,
        AlliedHandle need,
        PersonId helper,
        string message,
        CancellationToken stop
    )
    {
        var id = Id.New<ContactId>(clock);
        return Sent(
            $"select alliances.offer_help({partner}, {need}, {helper}, {message}, {id}, {clock.Now})",
            id,
            () => Task.FromResult<Error>(new ContactErrors.OfferedAlready()),
            stop
        );
    }

    public async Task<Outcome<Done>> Answer(ContactId id, PersonId person, bool yes, CancellationToken stop) =>
        await work.Find<string>($"select alliances.answer_contact({id}, {person}, {yes}, {clock.Now})", stop) switch
        {
            "unknown" => new NotFound(),
            "already" => new ContactErrors.AnsweredAlready(),
            "over" => new ContactErrors.Over(),
            _ => Done.It,
        };

    /// <summary>Reopens a request that the person declined, if it hasn't expired. The other side sees neither the refusal nor its withdrawal. Returns false if there is no such request.</summary>
    public async Task<bool> Reopen(ContactId id, PersonId person, CancellationToken stop) =>
        await work.Do(
            $"""
            update alliances.contact_received set state = 'open'
            where community_id = {work.Community} and id = {id} and person_id = {person} and state = 'declined' and until > {clock.Now}
            """,
            stop
        ) > 0;

    public async Task<bool> Withdraw(ContactId id, PersonId asker, CancellationToken stop) =>
        await work.Find<string>($"select alliances.withdraw_contact({id}, {asker})", stop) == "done";

    /// <summary>Returns all requests that a person sent or received, the latest first.</summary>
    public async Task<List<AlliedContact>> Of(PersonId person, CancellationToken stop)
    {
        var rows = await work.List<Row>(
            $"""
            select id, true as mine, to_community as community, coalesce(name, called) as other, message, state, asked_at, until, again_at, email, need
            from alliances.contact_sent where community_id = {work.Community} and person_id = {person}
            union all
            select id, false, by_community, name, message, state, asked_at, until, again_at, email, need
            from alliances.contact_received where community_id = {work.Community} and person_id = {person}
            order by asked_at desc, id
            """,
            stop
        );
        var faces = new Dictionary<CommunityId, CommunityCard>();
        foreach (var id in rows.Select(r => r.Community).Distinct())
            faces.Add(id, CommunityCard.Of(await communities.Of(id, stop)));
        return
        [
            .. rows.Select(r => new AlliedContact(
                r.Id,
                r.Mine,
                faces[r.Community],
                r.Other,
                r.Message,
                r.State,
                r.AskedAt,
                r.Until,
                r.AgainAt,
                r.Email,
                r.Need
            )),
        ];
    }

    /// <summary>Returns the people whom a person asked and may not ask again yet, by handle, with the state of the last request.</summary>
    public async Task<Dictionary<AlliedHandle, ContactState>> Asked(PersonId person, CancellationToken stop) =>
        (
            await work.List<(AlliedHandle Whom, ContactState State)>(
                $"""
                select handle, state from alliances.contact_sent
                where community_id = {work.Community} and person_id = {person} and again_at > {clock.Now} order by asked_at
                """,
                stop
            )
        ).ToDictionary(a => a.Whom, a => a.State);

    /// <summary>Ends open requests to a person who is no longer visible. The asking side isn't notified, and sees them as open until they expire.</summary>
    /// <param name="offersToo">True to also end offers of help with their needs, which don't depend on their visibility.</param>
    public Task<int> EndReceived(PersonId person, bool offersToo, CancellationToken stop) =>
        work.Do(
            $"""
            update alliances.contact_received set state = 'ended'
            where community_id = {work.Community} and person_id = {person} and state = 'open' and ({offersToo} or need_id is null)
            """,
            stop
        );

    private async Task<Outcome<ContactId>> Sent(Statement door, ContactId id, Func<Task<Error>> already, CancellationToken stop) =>
        await work.Find<string>(door, stop) switch
        {
            "unknown" => new NotFound(),
            "already" => await already(),
            "too_many" => new ContactErrors.TooManyThisWeek(AlliedContact.MostInWeek),
            "asks_you" => new ContactErrors.AsksYou(),
            _ => id,
        };

    private async Task<LocalDate> Again(AlliedHandle whom, CancellationToken stop) =>
        (
            await work.Find<Instant>(
                $"select max(again_at) from alliances.contact_sent where community_id = {work.Community} and handle = {whom}",
                stop
            )
        )
            .InZone(work.Community.Zone)
            .Date;
}
