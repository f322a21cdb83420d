using System.Data.Common;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;
using Npgsql;

namespace Juluo.Reception;

/// <summary>Reads and writes who has mail taken in. Addresses to send on to and signs of documents are sealed before they are written.</summary>
internal sealed class MailHolderBook(Work work, Clock clock, IDataProtectionProvider protection)
{
    private const string Select =
        "select id, person_id, site_id, name, forward_to, since, ended_on from reception.mail_holder where community_id = $1";

    private Guid Here => work.Community.Id.Value;

    private IDataProtector Addresses => protection.CreateProtector("places.mail", "forward-to");

    private IDataProtector Documents => protection.CreateProtector("places.mail", "identity");

    /// <summary>All for whom mail is taken in today, by name.</summary>
    public async Task<List<MailHolder>> All(CancellationToken stop)
    {
        await using var select = work.Command(
            $"{Select} and (ended_on is null or ended_on > $2) order by name, id",
            Here,
            clock.Today(work.Community.Zone).ToDateOnly()
        );
        return await select.List(Read, stop);
    }

    /// <summary>Those of a person, ended ones last.</summary>
    public async Task<List<MailHolder>> Of(PersonId person, CancellationToken stop)
    {
        await using var select = work.Command($"{Select} and person_id = $2 order by ended_on is not null, name, id", Here, person.Value);
        return await select.List(Read, stop);
    }

    public async Task<MailHolder?> Find(MailHolderId id, CancellationToken stop)
    {
        await using var select = work.Command($"{Select} and id = $2", Here, id.Value);
        return (await select.List(Read, stop)).SingleOrDefault();
    }

    public async Task<Outcome<MailHolderId>> Add(
        PersonId person,
        SiteId site,
        string name,
        string? forwardTo,
        PersonId? by,
        CancellationToken stop
    )
    {
        var id = Id.New<MailHolderId>(clock);
        try
        {
            await using var insert = work.Command(
                """
                insert into reception.mail_holder (community_id, id, person_id, site_id, name, forward_to, since, made_at, made_by)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                """,
                Here,
                id.Value,
                person.Value,
                site.Value,
                name,
                forwardTo is null ? null : Addresses.Protect(forwardTo),
                clock.Today(work.Community.Zone).ToDateOnly(),
                clock.Now.ToDateTimeUtc(),
                by?.Value
            );
            await insert.ExecuteNonQueryAsync(stop);
            return id;
        }
        catch (PostgresException taken) when (taken.ConstraintName == "one_holder_of_a_name")
        {
            return new MailErrors.NameTaken();
        }
    }

    public async Task End(MailHolderId id, LocalDate on, CancellationToken stop)
    {
        await using var update = work.Command(
            "update reception.mail_holder set ended_on = greatest($3, since) where community_id = $1 and id = $2",
            Here,
            id.Value,
            on.ToDateOnly()
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    public async Task Checked(MailHolder holder, IdentityDocument document, string lastSigns, PersonId by, CancellationToken stop)
    {
        await using var insert = work.Command(
            "insert into reception.identity_check (community_id, id, holder_id, person_id, document, last_signs, checked_at, checked_by) values ($1, $2, $3, $4, $5, $6, $7, $8)",
            Here,
            Guid.CreateVersion7(clock.Provider.GetUtcNow()),
            holder.Id.Value,
            holder.Person.Value,
            EnumWord.Of(document),
            Documents.Protect(lastSigns),
            clock.Now.ToDateTimeUtc(),
            by.Value
        );
        await insert.ExecuteNonQueryAsync(stop);
    }

    /// <param name="open">With the signs; whoever asks for them writes the look down.</param>
    public async Task<List<IdentityCheck>> Checks(MailHolderId holder, bool open, CancellationToken stop)
    {
        await using var select = work.Command(
            "select document, checked_at, checked_by, last_signs from reception.identity_check where community_id = $1 and holder_id = $2 order by checked_at desc, id desc",
            Here,
            holder.Value
        );
        return await select.List(
            r => new IdentityCheck(
                EnumWord.Read<IdentityDocument>(r.GetString(0)),
                r.Instant(1),
                r.IsDBNull(2) ? null : r.Person(2),
                open ? Documents.Unprotect(r.GetString(3)) : null
            ),
            stop
        );
    }

    private MailHolder Read(DbDataReader r) =>
        new(
            new(r.GetGuid(0)),
            r.Person(1),
            new(r.GetGuid(2)),
            r.GetString(3),
            r.IsDBNull(4) ? null : Addresses.Unprotect(r.GetString(4)),
            LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(5)),
            r.IsDBNull(6) ? null : LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(6))
        );
}
