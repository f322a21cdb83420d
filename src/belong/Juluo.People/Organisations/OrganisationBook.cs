using NodaTime;
using Npgsql;

namespace Juluo.People;

/// <summary>Writes organisations, positions in them and links between them. Who comes twice, the database says.</summary>
internal sealed class OrganisationBook(Work work, Clock clock)
{
    private readonly Outbox outbox = new(work, clock);

    public async Task<Outcome<OrganisationId>> Add(SaidOfOrganisation said, PersonId? by, CancellationToken stop)
    {
        if (said.Check() is { Count: > 0 } errors)
            return errors.ToList();
        var id = Id.New<OrganisationId>(clock);
        var added = await Write(
            """
            insert into people.organisation (community_id, id, name, latin_name, kind, trade_id, sentence, site, outside, added_by, added_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """,
            id,
            said,
            stop,
            by?.Value,
            clock.Now.ToDateTimeUtc()
        );
        if (!added.Failed)
            await outbox.Publish(new OrganisationListed(id, Added: true), stop);
        return added;
    }

    public Task<Outcome<OrganisationId>> Change(OrganisationId id, SaidOfOrganisation said, CancellationToken stop) =>
        said.Check() is { Count: > 0 } errors
            ? Task.FromResult<Outcome<OrganisationId>>(errors.ToList())
            : Write(
                """
                update people.organisation set name = $3, latin_name = $4, kind = $5, trade_id = $6, sentence = $7, site = $8, outside = $9
                where community_id = $1 and id = $2 and removed_at is null
                """,
                id,
                said,
                stop
            );

    /// <returns>False when there is no such organisation.</returns>
    public async Task<bool> Remove(OrganisationId id, bool removed, CancellationToken stop)
    {
        await using var update = work.Command(
            "update people.organisation set removed_at = $3 where community_id = $1 and id = $2",
            work.Community.Id.Value,
            id.Value,
            removed ? clock.Now.ToDateTimeUtc() : (DateTime?)null
        );
        if (await update.ExecuteNonQueryAsync(stop) == 0)
            return false;
        await outbox.Publish(new OrganisationListed(id, Added: !removed), stop);
        return true;
    }

    public async Task<Outcome<Done>> Link(OrganisationId from, OrganisationId to, SupplyKind kind, string? note, CancellationToken stop)
    {
        if (from == to)
            return new OrganisationErrors.SuppliesItself("to");
        await using var insert = work.Command(
            """
            insert into people.supply_link (community_id, from_id, to_id, kind, note) values ($1, $2, $3, $4, $5)
            on conflict (community_id, from_id, to_id, kind) do update set note = excluded.note
            """,
            work.Community.Id.Value,
            from.Value,
            to.Value,
            Snake.Case(kind.ToString()),
            string.IsNullOrWhiteSpace(note) ? null : note.Trim()
        );
        await insert.ExecuteNonQueryAsync(stop);
        return Done.It;
    }

    public async Task<bool> Unlink(OrganisationId from, OrganisationId to, SupplyKind kind, CancellationToken stop)
    {
        await using var delete = work.Command(
            "delete from people.supply_link where community_id = $1 and from_id = $2 and to_id = $3 and kind = $4",
            work.Community.Id.Value,
            from.Value,
            to.Value,
            Snake.Case(kind.ToString())
        );
        return await delete.ExecuteNonQueryAsync(stop) == 1;
    }

    public async Task<Outcome<Done>> Hold(
        OrganisationId organisation,
        PersonId person,
        string title,
        LocalDate since,
        LocalDate? until,
        CancellationToken stop
    )
    {
        if (Texts.Check(nameof(title), title, 80).ToList() is { Count: > 0 } errors)
            return errors;
        if (until <= since)
            return new OrganisationErrors.EndsBeforeItBegan(nameof(until));
        if (since.Year is < 1900 or > 2200 || until?.Year > 2200)
            return new PersonErrors.DayOutOfReach(nameof(since));
        try
        {
            await using var insert = work.Command(
                "insert into people.position (community_id, id, organisation_id, person_id, title, since, until) values ($1, $2, $3, $4, $5, $6, $7)",
                work.Community.Id.Value,
                Guid.CreateVersion7(clock.Provider.GetUtcNow()),
                organisation.Value,
                person.Value,
                title.Trim(),
                since.ToDateOnly(),
                until?.ToDateOnly()
            );
            await insert.ExecuteNonQueryAsync(stop);
            return Done.It;
        }
        catch (PostgresException twice) when (twice.ConstraintName == "one_position_at_a_time")
        {
            return new OrganisationErrors.HeldAlready(nameof(title));
        }
    }

    public async Task<Outcome<Done>> Want(OrganisationId organisation, WantKind kind, string text, CancellationToken stop)
    {
        if (Texts.Check(nameof(text), text, People.Want.MostText).ToList() is { Count: > 0 } errors)
            return errors;
        try
        {
            await using var insert = work.Command(
                "insert into people.organisation_want (community_id, id, organisation_id, kind, text, since) values ($1, $2, $3, $4, $5, $6)",
                work.Community.Id.Value,
                Id.New<WantId>(clock).Value,
                organisation.Value,
                Snake.Case(kind.ToString()),
                text.Trim(),
                clock.Now.ToDateTimeUtc()
            );
            await insert.ExecuteNonQueryAsync(stop);
            return Done.It;
        }
        catch (PostgresException twice) when (twice.ConstraintName == "organisation_wants_once")
        {
            return new OrganisationErrors.AlreadyThere(nameof(text));
        }
    }

    private async Task<Outcome<OrganisationId>> Write(
        string sql,
        OrganisationId id,
        SaidOfOrganisation said,
        CancellationToken stop,
        params object?[] more
    )
    {
        try
        {
            await using var write = work.Command(
                sql,
                [
                    work.Community.Id.Value,
                    id.Value,
                    said.Name.Trim(),
                    Text(said.LatinName),
                    Snake.Case(said.Kind.ToString()),
                    said.Trade?.Value,
                    Text(said.Sentence),
                    Text(said.Site) is { } site ? WebLink.Whole(site) : null,
                    said.Outside,
                    .. more,
                ]
            );
            return await write.ExecuteNonQueryAsync(stop) == 1 ? id : new NotFound();
        }
        catch (PostgresException wrong) when (wrong.ConstraintName == "one_organisation_of_a_name")
        {
            return new OrganisationErrors.NameTaken(nameof(said.Name));
        }
        catch (PostgresException wrong)
            when (wrong.ConstraintName?.StartsWith("organisation_community_id_trade_id", StringComparison.Ordinal) == true)
        {
            return new TradeErrors.Unknown(nameof(said.Trade));
        }
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
