using System.Diagnostics;
using System.Text;
using Juluo.Postgres.Cluster;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Host.Tests;

/// <summary>A sample community with its files in a separate folder, and in it a person whose every trace can be told from anyone else's.</summary>
public sealed class MarkedHouse : IAsyncLifetime
{
    private const string Name = "柒柒標記人";
    private const string Latin = "Zqx Markerson";
    private const string Email = "zqx.marker@example.org";
    private const string Said = "zqx-own-words";

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"juluo-erasure-{Guid.CreateVersion7():N}");
    private ServiceProvider services = default!;

    public Database Database { get; } = new();

    public TestTime Time { get; } = TestTime.Thursday;

    public IServiceProvider Services => services;

    public string Files => Path.Combine(folder, "files");

    public Community Here { get; private set; } = default!;

    public PersonId Person { get; private set; }

    public PersonId Other { get; private set; }

    private PersonId Third { get; set; }

    private Guid Account { get; set; }

    /// <summary>Another row that was found to be the same person.</summary>
    private Guid Twin { get; } = Guid.Parse("7e571e57-0000-7000-8000-000000000002");

    /// <summary>The person's names, address and words.</summary>
    public IReadOnlyList<string> Words => [Name, Latin, Email, Email.ToUpperInvariant(), Said];

    /// <summary>The marks of the person: their keys and their account's in both notations, and their words.</summary>
    public IReadOnlyList<string> Marks =>
        [$"{Person}", $"{Person.Value:N}", $"{Account}", $"{Account:N}", $"{Twin}", $"{Twin:N}", .. Words];

    public static ServiceProvider Ground(string connectionString, TimeProvider time, string files) =>
        new ServiceCollection()
            .AddLogging()
            .AddGround(Modules.App, connectionString, time, files)
            .AddWorkers(new ConfigurationBuilder().Build(), development: true, run: false)
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .BuildServiceProvider();

    public async Task InitializeAsync()
    {
        await Database.InitializeAsync();
        Directory.CreateDirectory(folder);
        services = Ground(Database.ConnectionString, Time, Files);
        Here = await new SampleLoader(services, new Progress<string>()).Load(
            SampleCommunity.Make(
                SampleOptions.Demo(SamplePreset.Laneside, services.GetRequiredService<Clock>().Now, members: 24, days: 35)
            ),
            default
        );
        await Mark();
        await Live();
    }

    public async Task<T> In<T>(Community community, Func<IServiceProvider, Task<T>> action)
    {
        await using var scope = services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await work.Begin(community, default);
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = Caller.Visitor(community, Languages.English);
        var result = await action(scope.ServiceProvider);
        await work.Commit(default);
        return result;
    }

    public Task<bool> Erase() => In(Here, s => s.GetRequiredService<Erasure>().Erase(Person, default));

    /// <summary>Every occurrence of a mark: lines of a dump of the whole database, and files.</summary>
    public async Task<List<string>> Found(string maintenanceConnectionString)
    {
        var backup = Path.Combine(folder, $"{Guid.CreateVersion7():N}.backup");
        await DatabaseBackup.Write(maintenanceConnectionString, backup, TimeProvider.System);
        var found = new List<string>();
        var table = "";
        using var restore = Process.Start(
            new ProcessStartInfo("pg_restore", ["--data-only", "-f", "-", backup])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
                StandardOutputEncoding = Encoding.UTF8,
            }
        )!;
        while (await restore.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("COPY ", StringComparison.Ordinal))
                table = line.Split(' ')[1].Replace("\"", "", StringComparison.Ordinal);
            if (Marks.Any(m => line.Contains(m, StringComparison.OrdinalIgnoreCase)))
                found.Add($"{table}: {line[..Math.Min(line.Length, 300)]}");
        }

        File.Delete(backup);
        foreach (var file in Directory.EnumerateFiles(Files, "*", SearchOption.AllDirectories))
        {
            var text = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file));
            if (
                Marks.Any(m => text.Contains(m, StringComparison.OrdinalIgnoreCase) || file.Contains(m, StringComparison.OrdinalIgnoreCase))
            )
                found.Add(file);
        }

        return found;
    }

    public string Aside(string name) => Path.Combine(folder, name);

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        await Database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Gives a person with an account and ties, the same in each run (keys are not), a name, an address and words that no one else has.</summary>
    private async Task Mark()
    {
        var here = Here.Id.Value;
        Person = new(
            await Database.Ask<Guid>(
                """
                select p.id from people.person p join lens.tie t on t.community_id = p.community_id and p.id in (t.a, t.b)
                where p.community_id = $1 and p.account_id is not null and t.kind > 0
                  and not exists (select from people.membership m where m.person_id = p.id and m.role = 'operator')
                group by p.id, p.name order by count(*) desc, p.name limit 1
                """,
                here
            )
        );
        Account = await Database.Ask<Guid>("select account_id from people.person where id = $1", Person.Value);
        await Database.Do(
            "update people.person set name = $2, latin_name = $3, email = $4 where id = $1",
            Person.Value,
            Name,
            Latin,
            Email
        );
        await Database.Do(
            "update identity.account set email = $2, user_name = $2, normalized_email = upper($2), normalized_user_name = upper($2) where id = $1",
            Account,
            Email
        );
        Other = new(
            await Database.Ask<Guid>(
                """
                select o.id from lens.tie t join people.person o on o.community_id = t.community_id and o.id = case when t.a = $2 then t.b else t.a end
                where t.community_id = $1 and $2 in (t.a, t.b) and t.kind > 0 order by o.name limit 1
                """,
                here,
                Person.Value
            )
        );
        Third = new(
            await Database.Ask<Guid>(
                "select id from people.person where community_id = $1 and id not in ($2, $3) and here order by name limit 1",
                here,
                Person.Value,
                Other.Value
            )
        );
    }

    /// <summary>The traces of a member's life, through the program's interfaces if that is simple, otherwise as rows like those that they write.</summary>
    private async Task Live()
    {
        await In(
            Here,
            async s =>
            {
                var (audit, people, mailer) = (
                    s.GetRequiredService<Audit>(),
                    s.GetRequiredService<PeopleFacade>(),
                    s.GetRequiredService<Mailer>()
                );
                await audit.Did(Person, "people.return", Other.ToString(), null, default);
                await audit.Did(Other, "people.departure", Person.ToString(), new { who = Name }, default);
                await audit.Looked(Person, Other, "ties", default);
                await audit.Looked(Other, Person, "address", default);
                await s.GetRequiredService<ConsentsFacade>().Set(Person, Purpose.Ties, given: false, default);
                await s.GetRequiredService<ConsentsFacade>().Set(Person, Purpose.Ties, given: true, default);
                // Published to the modules and to webhooks, in the person's own words.
                await s.GetRequiredService<Outbox>().Publish(new PostingAdded(Person, PostingKind.Need, Said, []), default);
                await mailer.Send(new($"to:{Person}", Email, "en", "Hello", $"Dear {Name}", []), default);
                await mailer.Send(new("about", "somebody@example.org", "en", $"{Name} joined", $"Say hello to {Latin}.", []), default);
                var caller = Caller.Visitor(Here, Languages.English) with { Person = Person, Name = Name };
                await s.GetRequiredService<Archives>().Ask(caller, default);
                return true;
            }
        );
        await services.GetRequiredService<BackgroundTaskWorker>().Drain(default);
        if (await Database.Ask<long>("select count(*) from delivery.archive where file_key is not null") == 0)
            throw new InvalidOperationException(
                await Database.Ask<string>("select result::text from delivery.job_run where result is not null limit 1")
            );
        await Database.Do(
            """
            insert into people.want (community_id, id, person_id, kind, text, since) values ($1, gen_random_uuid(), $2, 'need', $3, now())
            """,
            Here.Id.Value,
            Person.Value,
            Said
        );
        await using var file = new MemoryStream(Encoding.UTF8.GetBytes($"a,b\n{Name},{Other}\n"));
        var key = await services.GetRequiredService<IFileStore>().Keep(Here.Id, file, default);
        foreach (
            var sql in (string[])
                [
                    "insert into people.membership_step (community_id, id, person_id, at, kind, by_person_id) values ($1, gen_random_uuid(), $3, now(), 'paused', $2), ($1, gen_random_uuid(), $2, now(), 'resumed', $3)",
                    "insert into people.consent_refusal (community_id, person_id, purpose, at) values ($1, $2, 'replies', now())",
                    "insert into publiccontacts.public_contact (community_id, id, person_id, asked_by, asked_at, agreed_at, ended_at, role_en) values ($1, gen_random_uuid(), $2, $3, now(), now(), now(), 'zqx-own-words'), ($1, gen_random_uuid(), $3, $2, now(), now(), now(), 'Host')",
                    "insert into privacy.erasure (community_id, person_id, asked_at, planned_at, due_at) values ($1, $2, now(), now(), now() + interval '30 days')",
                    "insert into identity.account_try (address_hash, failures, last_at) select sha256(convert_to(upper(email), 'UTF8')), 1, now() from identity.account a where a.id = (select account_id from people.person where id = $2)",
                    "insert into identity.account_session (key_hash, id, account_id, community_id, way, stay, begun_at, seen_at, proved_at, ends_at) select sha256('k'), gen_random_uuid(), account_id, $1, 'password', false, now(), now(), now(), now() from people.person where id = $2",
                    "insert into delivery.notification (community_id, id, person_id, kind, key, sentence, particulars, path, made_at, digest) values ($1, gen_random_uuid(), $2, 'delivery.trouble', 'a', 'walk', '{}', '/home', now(), false), ($1, gen_random_uuid(), $3, 'delivery.trouble', 'b', 'walk', jsonb_build_object('name', $5), '/people/' || $2, now(), false)",
                    "insert into delivery.notification_choice (community_id, person_id, kind, way) values ($1, $2, 'delivery.trouble', 'inbox')",
                    "insert into delivery.notification_hours (community_id, person_id) values ($1, $2)",
                    "insert into delivery.job_heard (community_id, job, last_error) values ($1, 'zqx', 'no row of ' || $2)",
                    "insert into lens.correction (community_id, id, a, b, by_person_id, says, made_at) values ($1, gen_random_uuid(), least($2, $3), greatest($2, $3), $2, 'hide', now()), ($1, gen_random_uuid(), least($2, $3), greatest($2, $3), $3, 'stranger', now())",
                    "insert into lens.introduction (community_id, id, rung, a, b, at) values ($1, gen_random_uuid(), 1, least($2, $3), greatest($2, $3), now())",
                    "insert into lens.upload (community_id, id, made_at, by_person_id, source, file_name, file_key, import_order, report, problems, state, rows, kept) values ($1, gen_random_uuid(), now(), $2, 's', 'f.csv', $6, '{}', '{}', '{}', 'kept', 1, 1)",
                    "insert into matching.capacity (community_id, person_id, per_month, paused) values ($1, $2, 3, false) on conflict do nothing",
                    "insert into matching.do_not_match (community_id, person_id, other_id, since) values ($1, $2, $4, now()), ($1, $4, $2, now())",
                    "insert into matching.request (community_id, id, person_id, other_id, note, asked_at) values ($1, gen_random_uuid(), $2, $4, 'zqxzqxaa', now()), ($1, gen_random_uuid(), $4, $2, 'about them', now())",
                    "insert into reception.walk_dismissed (community_id, person_id, walk, at) values ($1, $2, 'member', now())",
                    "insert into needs.unmet_need (community_id, want_id, person_id, since) values ($1, gen_random_uuid(), $2, now())",
                    "insert into people.want (community_id, id, person_id, kind, text, since) values ($1, '7e571e57-0000-7000-8000-0000000000ef', $3, 'need', 'a press', now())",
                    "insert into needs.response (community_id, want_id, person_id, author_id, message, state, at) values ($1, '7e571e57-0000-7000-8000-0000000000ef', $2, $3, 'zqx-own-words', 'open', now()), ($1, gen_random_uuid(), $3, $2, 'to them', 'open', now())",
                    "insert into needs.closing (community_id, want_id, person_id, outcome, words, at) values ($1, gen_random_uuid(), $2, 'otherwise', 'zqx-own-words', now())",
                    "insert into needs.need_link (community_id, hash, want_id, person_id, made_at) values ($1, sha256('zqx-need'), gen_random_uuid(), $2, now())",
                    "insert into lens.ask (community_id, id, stage, person_id, at) values ($1, gen_random_uuid(), 1, $2, now())",
                    "insert into matching.newcomer (community_id, person_id, joined_on, colleagues) values ($1, $2, now(), 1) on conflict do nothing",
                    "insert into matching.suggestion (community_id, id, week, a, b, value, terms, reasons, arm, state, made_at) values ($1, gen_random_uuid(), '2026-01-05', least($3, $4), greatest($3, $4), 1, '{}', jsonb_build_array(jsonb_build_object('is', 'zqx', 'contact', $2), jsonb_build_object('is', 'other')), 'chosen', 'open', now())",
                    "insert into matching.introduction (community_id, id, a, b, made_by, note, reasons, state, asked_at, expires_at) values ($1, gen_random_uuid(), least($3, $4), greatest($3, $4), $2, '', jsonb_build_array(jsonb_build_object('contact', $2)), 'withdrawn', now(), now() + interval '1 day')",
                    "insert into people.person (community_id, id, name, email, language, joined_on, left_on, state, merged_into) values ($1, $7, $5, 'zqx.marker@example.org', 'en', '2026-01-05', '2026-02-05', 'alumni', $2)",
                    "insert into people.merge (community_id, id, kept_id, gone_id, at, by_person_id, before) values ($1, gen_random_uuid(), $2, $7, now(), $2, jsonb_build_object('name', $5))",
                    "insert into lens.alias (community_id, gone_id, kept_id) values ($1, $7, $2)",
                    "insert into lens.alias_evidence (community_id, gone_id, other_id, kind, value, day, times, given, minutes, first_at, last_at) values ($1, $7, $3, 1, 1, 20000, 1, 0, 60, now(), now())",
                    "insert into people.profile (community_id, person_id, han_name, about, photo, photo_small) values ($1, $2, $5, 'zqx-own-words', $6, $6) on conflict (community_id, person_id) do update set han_name = $5, about = 'zqx-own-words', photo = $6, photo_small = $6",
                    "insert into people.field_visibility (community_id, person_id, field, visibility) values ($1, $2, 'about', 'public') on conflict do nothing",
                    "insert into people.person_skill (community_id, person_id, skill_id) select $1, $2, id from people.skill where community_id = $1 order by id limit 1 on conflict do nothing",
                    "select people.index_people($1, array[$2])",
                    "insert into identity.access_token (community_id, id, person_id, name, hash, scopes, made_at, made_by, expires_at) values ($1, gen_random_uuid(), $2, 'zqx-own-words', sha256('t1'), '{}', now(), $2, now()), ($1, gen_random_uuid(), null, 'service', sha256('t2'), '{}', now(), $2, now())",
                    "insert into people.role (community_id, id, name_zh, name_en, permissions) values ($1, '7e571e57-0000-7000-8000-0000000000aa', '標', 'Mark', '{}')",
                    "insert into people.role_grant (community_id, id, person_id, role_id, since) values ($1, gen_random_uuid(), $2, '7e571e57-0000-7000-8000-0000000000aa', '2026-01-05')",
                    "insert into joining.invitation (community_id, id, kind, email, name, language, role, token_hash, most, made_at, made_by, expires_at) values ($1, '7e571e57-0000-7000-8000-0000000000ab', 'address', 'zqx.marker@example.org', $5, 'en', 'member', sha256('i1'), 1, now(), $3, now()), ($1, gen_random_uuid(), 'address', 'new@example.org', null, 'en', 'member', sha256('i2'), 1, now(), $2, now())",
                    "insert into joining.invitation_use (community_id, invitation_id, person_id, at) select $1, id, $2, now() from joining.invitation where email = 'new@example.org'",
                    "insert into joining.invitation_batch (community_id, id, made_at, made_by, ended_at) values ($1, '7e571e57-0000-7000-8000-0000000000a9', now(), $2, now())",
                    "insert into joining.invitation_batch_person (community_id, batch_id, person_id) values ($1, '7e571e57-0000-7000-8000-0000000000a9', $2)",
                    "insert into joining.join_request (community_id, id, email, name, language, answers, state, made_at, decided_at, decided_by) values ($1, gen_random_uuid(), 'zqx.marker@example.org', $5, 'en', '{}', 'approved', now(), now(), $3), ($1, gen_random_uuid(), 'other@example.org', 'Other', 'en', '{}', 'approved', now(), now(), $2)",
                    "insert into joining.sheet (community_id, id, kind, made_at, made_by, text, options) values ($1, gen_random_uuid(), 'invitations', now(), $3, 'a,zqx.marker@example.org', '{}')",
                    "insert into organisations.organisation (community_id, id, name, kind, added_by, added_at) values ($1, '7e571e57-0000-7000-8000-0000000000ac', 'Marks', 'studio', $2, now())",
                    "insert into organisations.position (community_id, id, organisation_id, person_id, title, since) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000ac', $2, 'zqx-own-words', '2026-01-05')",
                    "insert into circles.circle (community_id, id, name_zh, kind, entry, private, founded_at) values ($1, '7e571e57-0000-7000-8000-0000000000ad', '標圈', 'group', 'open', false, now())",
                    "insert into circles.circle_member (community_id, id, circle_id, person_id, part, state, since) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000ad', $2, 'member', 'here', '2026-01-05')",
                    "insert into circles.circle_event (community_id, id, circle_id, at, kind, by_person, person_id) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000ad', now(), 'joined', $2, $3), ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000ad', now(), 'joined', $3, $2)",
                    "insert into circles.meeting (community_id, id, circle_id, title, at, minutes_long) values ($1, '7e571e57-0000-7000-8000-0000000000ae', '7e571e57-0000-7000-8000-0000000000ad', 'M', now(), 60)",
                    "insert into circles.agenda_item (community_id, id, meeting_id, place, text, by_person) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000ae', 1, 'item', $2)",
                    "insert into circles.attendance (community_id, meeting_id, person_id) values ($1, '7e571e57-0000-7000-8000-0000000000ae', $2)",
                    "insert into circles.decision (community_id, id, circle_id, title, text, method, secret, by_share, quorum_percent, most_proxies, state, made_by, made_at) values ($1, '7e571e57-0000-7000-8000-0000000000af', '7e571e57-0000-7000-8000-0000000000ad', 'D', 'D', 'consent', false, false, 0, 0, 'draft', $2, now())",
                    "insert into circles.decision_voter (community_id, decision_id, person_id, weight) values ($1, '7e571e57-0000-7000-8000-0000000000af', $2, 1)",
                    "insert into channels.channel (community_id, id, name_zh, made_by, made_at) values ($1, '7e571e57-0000-7000-8000-0000000000b0', '標道', $2, now())",
                    "insert into channels.bridge (community_id, id, channel_id, name, token_hash, made_by, made_at) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000b0', 'b', sha256('b'), $2, now())",
                    "insert into channels.message (community_id, id, channel_id, turn, changed, author_id, text, at) values ($1, '7e571e57-0000-7000-8000-0000000000b1', '7e571e57-0000-7000-8000-0000000000b0', 1, 1, $2, 'zqx-own-words', now())",
                    "insert into channels.message (community_id, id, channel_id, turn, changed, root_id, author_id, text, mentions, at, removed_at, removed_by) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000b0', 2, 2, '7e571e57-0000-7000-8000-0000000000b1', $3, '<@' || $2::text || '> hello', array[$2], now(), now(), $2)",
                    "insert into channels.reaction (community_id, message_id, person_id, emoji, at) values ($1, '7e571e57-0000-7000-8000-0000000000b1', $2, '👍', now())",
                    "insert into channels.channel_file (community_id, id, message_id, by_person, place, name, kind, bytes, file_key) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000b1', $2, 1, 'zqx-own-words.txt', 'text/plain', 1, $6)",
                    "insert into channels.channel_reader (community_id, channel_id, person_id, read_to) values ($1, '7e571e57-0000-7000-8000-0000000000b0', $2, 2)",
                    "insert into alliances.alliance (id, name_zh, name_en, founded_at) values ('7e571e57-0000-7000-8000-0000000000ba', '標盟', 'Marks', now())",
                    "insert into alliances.alliance_agreement (alliance_id, version, text, shares, fields, hash, proposed_by, proposed_at) values ('7e571e57-0000-7000-8000-0000000000ba', 1, 'T', '{directory}', '{}', repeat('0', 64), $1, now())",
                    "insert into alliances.alliance_member (community_id, alliance_id, state, since, joined_at, place) values ($1, '7e571e57-0000-7000-8000-0000000000ba', 'member', '2026-01-05', '2026-01-05', 1)",
                    "insert into alliances.alliance_signature (community_id, alliance_id, place, version, person_id, name, hash, at) values ($1, '7e571e57-0000-7000-8000-0000000000ba', 1, 1, $2, $5, repeat('0', 64), now())",
                    "insert into alliances.allied_look (community_id, person_id, by_community, day, last_at) values ($1, $2, $1, '2026-01-05', now())",
                    "insert into alliances.allied_reading (community_id, person_id, of_community, day, last_at) values ($1, $2, $1, '2026-01-05', now())",
                    "insert into alliances.asked_need (community_id, id, person_id, want_id, text, asked_at, until) values ($1, gen_random_uuid(), $2, gen_random_uuid(), 'zqx-own-words', now(), '2199-01-01')",
                    "insert into alliances.contact_sent (community_id, id, person_id, alliance_id, to_community, handle, called, message, state, asked_at, until, again_at, name, email) values ($1, '7e571e57-0000-7000-8000-0000000000bb', $2, '7e571e57-0000-7000-8000-0000000000ba', $1, gen_random_uuid(), 'C', 'zqx-own-words', 'open', now(), '2199-01-01', '2199-02-01', null, null), ($1, '7e571e57-0000-7000-8000-0000000000bc', $3, '7e571e57-0000-7000-8000-0000000000ba', $1, gen_random_uuid(), $5, 'm', 'accepted', now(), '2199-01-01', '2199-02-01', $5, 'zqx.marker@example.org')",
                    "insert into alliances.contact_received (community_id, id, person_id, alliance_id, by_community, handle, name, message, state, asked_at, until, again_at) values ($1, '7e571e57-0000-7000-8000-0000000000bb', $3, '7e571e57-0000-7000-8000-0000000000ba', $1, gen_random_uuid(), $5, 'zqx-own-words', 'open', now(), '2199-01-01', '2199-02-01'), ($1, '7e571e57-0000-7000-8000-0000000000bc', $2, '7e571e57-0000-7000-8000-0000000000ba', $1, gen_random_uuid(), 'N', 'm', 'accepted', now(), '2199-01-01', '2199-02-01')",
                    "insert into web.site (community_id, id, slug, name_zh, name_en, zone) values ($1, '7e571e57-0000-7000-8000-0000000000c0', 'marks', '標館', 'Marks', 'Asia/Taipei')",
                    "insert into spaces.resource (community_id, id, site_id, kind, name_zh, name_en, made_at) values ($1, '7e571e57-0000-7000-8000-0000000000c1', '7e571e57-0000-7000-8000-0000000000c0', 'room', '標室', 'Mark', now())",
                    "insert into spaces.unit (community_id, id, resource_id, number) values ($1, '7e571e57-0000-7000-8000-0000000000c2', '7e571e57-0000-7000-8000-0000000000c1', 1)",
                    "insert into bookings.series (community_id, id, resource_id, person_id, every, first_day, last_day, starts, minutes, made_at) values ($1, '7e571e57-0000-7000-8000-0000000000c3', '7e571e57-0000-7000-8000-0000000000c1', $2, 'week', '2026-01-05', '2026-02-05', 600, 60, now())",
                    "insert into seasons.season (community_id, id, site_id, name_zh, name_en, first_day, last_day, opens_on, closes_on, seed, made_at, made_by) values ($1, '7e571e57-0000-7000-8000-0000000000cb', '7e571e57-0000-7000-8000-0000000000c0', '標季', 'Marks', '2026-02-01', '2026-03-01', '2026-01-05', '2026-01-06', 1, now(), $2)",
                    "insert into seasons.season_resource (community_id, season_id, resource_id) values ($1, '7e571e57-0000-7000-8000-0000000000cb', '7e571e57-0000-7000-8000-0000000000c1')",
                    "insert into seasons.season_giving (community_id, season_id, at, by_person) values ($1, '7e571e57-0000-7000-8000-0000000000cb', now(), $2)",
                    "insert into seasons.season_application (community_id, id, season_id, number, person_id, kind, made_at) values ($1, '7e571e57-0000-7000-8000-0000000000cc', '7e571e57-0000-7000-8000-0000000000cb', 1, $2, 'person', now())",
                    "insert into seasons.season_wish (community_id, application_id, number, weekdays, earliest, latest, minutes, resources) values ($1, '7e571e57-0000-7000-8000-0000000000cc', 1, 1, 600, 660, 60, array['7e571e57-0000-7000-8000-0000000000c1'::uuid])",
                    "insert into seasons.season_slot (community_id, application_id, number, season_id, resource_id, weekday, starts, minutes, series_id) values ($1, '7e571e57-0000-7000-8000-0000000000cc', 1, '7e571e57-0000-7000-8000-0000000000cb', '7e571e57-0000-7000-8000-0000000000c1', 1, 600, 60, '7e571e57-0000-7000-8000-0000000000c3')",
                    "insert into seasons.season_take (community_id, season_id, unit_id, week, application_id, number) values ($1, '7e571e57-0000-7000-8000-0000000000cb', '7e571e57-0000-7000-8000-0000000000c2', '[600,660)', '7e571e57-0000-7000-8000-0000000000cc', 1)",
                    "insert into seasons.season_refusal (community_id, application_id, number, place, why) values ($1, '7e571e57-0000-7000-8000-0000000000cc', 1, 1, 'above_share')",
                    "insert into bookings.booking (community_id, id, resource_id, person_id, during, state, title, note, series_id, made_at, made_by, decided_by) values ($1, '7e571e57-0000-7000-8000-0000000000c4', '7e571e57-0000-7000-8000-0000000000c1', $2, tstzrange('2199-01-01', '2199-01-02'), 'confirmed', 'zqx-own-words', 'zqx-own-words', '7e571e57-0000-7000-8000-0000000000c3', now(), $2, $3), ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000c1', $3, tstzrange('2026-01-01', '2026-01-02'), 'confirmed', null, null, null, now(), $2, $2)",
                    "insert into bookings.claim (community_id, id, unit_id, during, booking_id) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000c2', tstzrange('2199-01-01', '2199-01-02'), '7e571e57-0000-7000-8000-0000000000c4')",
                    "insert into bookings.booking_guest (community_id, id, booking_id, name, email, language) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000c4', $5, 'zqx.marker@example.org', 'en')",
                    "insert into bookings.waiting (community_id, id, resource_id, person_id, during, joined_at) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000c1', $2, tstzrange('2199-01-01', '2199-01-02'), now())",
                    "insert into bookings.closure (community_id, id, resource_id, during, made_at, made_by) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000c1', tstzrange('2026-01-03', '2026-01-04'), now(), $2)",
                    "insert into calendarviews.calendar_link (community_id, id, made_by, shows, language, hash, made_at) values ($1, gen_random_uuid(), $2, 'agenda', 'en', sha256('zqx'), now())",
                    "insert into reception.screen (community_id, id, resource_id, language, hash, made_at, made_by) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000c1', 'en', sha256('zqx'), now(), $2)",
                    "insert into bookings.outside_calendar (community_id, id, resource_id, address, host, made_at, made_by, due_at) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000c1', 'sealed', 'example.org', now(), $2, '2199-01-01')",
                    "insert into bookings.sent_invitation (community_id, booking_id, email, person_id, name, language, sequence, sent_at) values ($1, '7e571e57-0000-7000-8000-0000000000c4', 'zqx.marker@example.org', $2, $5, 'en', 0, now())",
                    "insert into plans.plan (community_id, id, name_zh, name_en, amount, made_at) values ($1, '7e571e57-0000-7000-8000-0000000000c5', '標', 'Mark', 0, now())",
                    "insert into reception.visit (community_id, id, site_id, person_id, came_at, seen_at, source) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000c0', $2, now(), now(), 'button')",
                    "insert into reception.first_visit (community_id, person_id, first_on) values ($1, $2, '2026-01-05') on conflict do nothing",
                    "insert into reception.evacuation_warden (community_id, site_id, person_id) values ($1, '7e571e57-0000-7000-8000-0000000000c0', $2)",
                    "insert into wifi.wifi (community_id, site_id, made_at, made_by) values ($1, '7e571e57-0000-7000-8000-0000000000c0', now(), $2)",
                    "insert into wifi.wifi_code (community_id, id, name, code_hash, person_id, made_at) values ($1, gen_random_uuid(), 'zqxzqxaa', sha256('z3'), $2, now())",
                    "insert into wifi.wifi_session (community_id, site_id, session, person_id, device, began_at, seen_at) values ($1, '7e571e57-0000-7000-8000-0000000000c0', sha256('z4'), $2, sha256('z5'), now(), now())",
                    "insert into reception.presence_choice (community_id, person_id, shown) values ($1, $2, true)",
                    "insert into reception.visitor (community_id, id, site_id, name, email, language, expected_on, made_at) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000c0', $5, 'zqx.marker@example.org', 'en', '2026-01-05', now())",
                    "insert into reception.visitor (community_id, id, site_id, host_id, name, language, expected_on, made_at, made_by) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000c0', $2, 'Other', 'en', '2026-01-05', now(), $2)",
                    "insert into access.gateway (community_id, id, site_id, name, made_at) values ($1, '7e571e57-0000-7000-8000-0000000000c6', '7e571e57-0000-7000-8000-0000000000c0', 'Marks', now())",
                    "insert into access.lock_service (community_id, gateway_id, kind, address, token, signing, owner) values ($1, '7e571e57-0000-7000-8000-0000000000c6', 'kisi', 'https://example.org', 'sealed', 'sealed', '1')",
                    "insert into access.lock_user (community_id, gateway_id, person_id, reference) values ($1, '7e571e57-0000-7000-8000-0000000000c6', $2, '17')",
                    "insert into access.door (community_id, id, site_id, name_zh, name_en, made_at) values ($1, '7e571e57-0000-7000-8000-0000000000c7', '7e571e57-0000-7000-8000-0000000000c0', '標門', 'Mark', now())",
                    "insert into access.credential (community_id, id, person_id, kind, hash, label, made_at, made_by, revoked_at, revoked_by) values ($1, gen_random_uuid(), $2, 'card', sha256('z1'), 'zqx-own-words', now(), $2, null, null), ($1, gen_random_uuid(), $3, 'card', sha256('z2'), 'other', now(), $2, now(), $2)",
                    "insert into access.access_group (community_id, id, name_zh, name_en, made_at) values ($1, '7e571e57-0000-7000-8000-0000000000c8', '標', 'Mark', now())",
                    "insert into access.access_group_person (community_id, group_id, person_id) values ($1, '7e571e57-0000-7000-8000-0000000000c8', $2)",
                    "insert into access.passing (community_id, id, gateway_id, enrolment, sequence, door_id, at, received_at, kind, person_id) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000c6', 1, 1, '7e571e57-0000-7000-8000-0000000000c7', now(), now(), 'opened', $2)",
                    "insert into access.door_command (community_id, id, door_id, made_at, made_by, reason, ends_at) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000c7', now(), $2, 'a parcel', now())",
                    "insert into plans.subscription (community_id, id, plan_id, person_id, days, amount, currency, made_at, made_by, payer_id) values ($1, '7e571e57-0000-7000-8000-0000000000c6', '7e571e57-0000-7000-8000-0000000000c5', $2, '[2026-01-05,)', 0, 'TWD', now(), $3, $3), ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000c5', $3, '[2026-01-05,)', 0, 'TWD', now(), $2, $2)",
                    "insert into plans.plan_terms (community_id, plan_id, number, amount, currency, made_at, made_by) values ($1, '7e571e57-0000-7000-8000-0000000000c5', 2, 0, 'TWD', now(), $2)",
                    "insert into plans.subscription_step (community_id, id, subscription_id, at, kind, day, by_person) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000c6', now(), 'begun', '2026-01-05', $2)",
                    "insert into plans.credit (community_id, id, person_id, unit, granted, days, source, currency, made_at, made_by) values ($1, '7e571e57-0000-7000-8000-0000000000c7', $2, 'day', 5, '[2026-01-05,2199-01-01)', 'gift', 'TWD', now(), $2)",
                    "insert into plans.day_use (community_id, id, person_id, site_id, day, credit_id, made_at, made_by) values ($1, gen_random_uuid(), $2, '7e571e57-0000-7000-8000-0000000000c0', '2026-01-06', '7e571e57-0000-7000-8000-0000000000c7', now(), $2)",
                    "insert into plans.credit_entry (community_id, id, credit_id, at, kind, amount, by_person) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000c7', now(), 'expire', 1, $2)",
                    "insert into passports.passport (community_id, id, person_id, called, code_hash, code, made_at, until) values ($1, gen_random_uuid(), $2, 'zqx-own-words', sha256('p'), 'c', now(), now())",
                    "insert into passports.passport_day (community_id, id, pair_id, side, other_id, person_id, day, amount, currency, at) values ($1, gen_random_uuid(), gen_random_uuid(), 'home', $1, $2, '2026-01-07', 0, 'TWD', now())",
                    "insert into passports.passport_day (community_id, id, pair_id, side, other_id, site_id, day, amount, currency, at, by_person) values ($1, gen_random_uuid(), gen_random_uuid(), 'host', $1, '7e571e57-0000-7000-8000-0000000000c0', '2026-01-07', 0, 'TWD', now(), $2)",
                    "insert into post.mail_holder (community_id, id, person_id, site_id, name, forward_to, since, made_at, made_by) values ($1, '7e571e57-0000-7000-8000-0000000000c8', $2, '7e571e57-0000-7000-8000-0000000000c0', 'zqx-own-words', 'zqx-own-words', '2026-01-05', now(), $2), ($1, '7e571e57-0000-7000-8000-0000000000c9', $3, '7e571e57-0000-7000-8000-0000000000c0', 'M', null, '2026-01-05', now(), $2)",
                    "insert into post.identity_check (community_id, id, holder_id, person_id, document, last_signs, checked_at, checked_by) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000c8', $2, 'passport', 'zqx-own-words', now(), $2), ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000c9', $3, 'passport', 's', now(), $2)",
                    "insert into post.mail_item (community_id, id, holder_id, person_id, kind, sender, photo, arrived_at, taken_by) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000c8', $2, 'letter', 'zqx-own-words', $6, now(), $2)",
                    "insert into post.mail_item (community_id, id, holder_id, person_id, kind, arrived_at, taken_by, closed, closed_at, closed_by) values ($1, '7e571e57-0000-7000-8000-0000000000ca', '7e571e57-0000-7000-8000-0000000000c9', $3, 'letter', now(), $2, 'picked_up', now(), $2)",
                    "insert into post.mail_step (community_id, id, item_id, at, kind, by_person) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000ca', now(), 'arrived', $2)",
                    "insert into residencies.residency (community_id, id, site_id, plan_id, name_zh, name_en, places, made_at) values ($1, '7e571e57-0000-7000-8000-0000000000e1', '7e571e57-0000-7000-8000-0000000000c0', '7e571e57-0000-7000-8000-0000000000c5', '標', 'Mark', 9, now())",
                    "insert into residencies.residency_agreement (community_id, residency_id, number, text, hash, at, by_person) values ($1, '7e571e57-0000-7000-8000-0000000000e1', 1, 'T', '', now(), $2)",
                    "insert into residencies.application (community_id, id, residency_id, person_id, state, saved_at, submitted_at) values ($1, '7e571e57-0000-7000-8000-0000000000e2', '7e571e57-0000-7000-8000-0000000000e1', $2, 'submitted', now(), now()), ($1, '7e571e57-0000-7000-8000-0000000000e3', '7e571e57-0000-7000-8000-0000000000e1', $2, 'accepted', now(), now())",
                    "insert into residencies.application (community_id, id, residency_id, person_id, state, saved_at, submitted_at, decided_by) values ($1, '7e571e57-0000-7000-8000-0000000000e4', '7e571e57-0000-7000-8000-0000000000e1', $3, 'offered', now(), now(), $2)",
                    "insert into residencies.application_review (community_id, application_id, reviewer_id, mark, note, at) values ($1, '7e571e57-0000-7000-8000-0000000000e4', $2, 'yes', 'zqx-own-words', now())",
                    "insert into residencies.application_offer (community_id, application_id, residency_id, plan_id, plan_terms, first_day, deposit, currency, agreement, good_until, at, by_person) values ($1, '7e571e57-0000-7000-8000-0000000000e3', '7e571e57-0000-7000-8000-0000000000e1', '7e571e57-0000-7000-8000-0000000000c5', 1, '2026-01-05', 0, 'TWD', 1, '2026-01-05', now(), $3), ($1, '7e571e57-0000-7000-8000-0000000000e4', '7e571e57-0000-7000-8000-0000000000e1', '7e571e57-0000-7000-8000-0000000000c5', 1, '2026-01-05', 0, 'TWD', 1, '2026-01-05', now(), $2)",
                    "insert into residencies.application_signature (community_id, application_id, residency_id, agreement, hash, name, at) select $1, '7e571e57-0000-7000-8000-0000000000e3', '7e571e57-0000-7000-8000-0000000000e1', 1, hash, 'zqx-own-words', now() from residencies.residency_agreement where community_id = $1 and residency_id = '7e571e57-0000-7000-8000-0000000000e1'",
                    "insert into residencies.deposit (community_id, id, person_id, what, amount, currency, made_at, made_by) values ($1, '7e571e57-0000-7000-8000-0000000000e5', $2, 'K', 100, 'TWD', now(), $3)",
                    "insert into residencies.deposit_entry (community_id, id, deposit_id, at, kind, amount, day, how, by_person) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000e5', now(), 'received', 50, '2026-01-05', 'cash', $2)",
                    "insert into projects.project (community_id, id, name_zh, visibility, starts_on, ends_on, made_at, made_by) values ($1, '7e571e57-0000-7000-8000-0000000000f1', '標案', 'public', '2026-01-05', '2027-12-31', now(), $2), ($1, '7e571e57-0000-7000-8000-0000000000f2', '標案二', 'team', '2026-01-05', '2027-12-31', now(), $3)",
                    "insert into projects.team_member (community_id, id, project_id, person_id, part, leads, state, words, named, since) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000f1', $2, 'zqx-own-words', true, 'here', 'zqx-own-words', true, '2026-01-05'), ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000f2', $2, null, false, 'here', null, false, '2026-01-05'), ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000f2', $3, null, true, 'here', null, false, '2026-01-05')",
                    "insert into projects.brief (community_id, id, title_zh, about, answers_until, posted_at, posted_by) values ($1, gen_random_uuid(), '標題目', 'A', '2027-12-31', now(), $2)",
                    "insert into projects.agreement (community_id, project_id, number, work, rights, leaving, shares, hash, written_at, written_by) values ($1, '7e571e57-0000-7000-8000-0000000000f1', 1, 'W', 'R', 'L', jsonb_build_object($2::text, 5000, $3::text, 4000), '', now(), $2)",
                    "insert into projects.agreement_signature (community_id, project_id, number, person_id, name, hash, at) select $1, '7e571e57-0000-7000-8000-0000000000f1', 1, $2, 'zqx-own-words', hash, now() from projects.agreement where project_id = '7e571e57-0000-7000-8000-0000000000f1'",
                    "insert into projects.log_entry (community_id, id, project_id, on_day, text, written_at, written_by) values ($1, '7e571e57-0000-7000-8000-0000000000f3', '7e571e57-0000-7000-8000-0000000000f1', '2026-01-06', 'E', now(), $2)",
                    "insert into projects.log_person (community_id, entry_id, person_id) values ($1, '7e571e57-0000-7000-8000-0000000000f3', $2)",
                    "insert into projects.outcome (community_id, id, project_id, kind, title, on_day, added_at, added_by) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000f1', 'product', 'O', '2026-01-06', now(), $2)",
                    "insert into meals.meal (community_id, id, title_zh, place, at, minutes, largest, closes_at, made_at, made_by) values ($1, '7e571e57-0000-7000-8000-0000000000f8', '標餐', 'P', '2027-12-31T04:00:00Z', 60, 4, '2027-12-31T02:00:00Z', now(), $2)",
                    "insert into meals.diner (community_id, meal_id, person_id, joined_at) values ($1, '7e571e57-0000-7000-8000-0000000000f8', $2, now())",
                    "insert into meals.seat (community_id, meal_id, round, person_id, table_number) values ($1, '7e571e57-0000-7000-8000-0000000000f8', 1, $2, 1)",
                    "insert into meals.diner (community_id, meal_id, person_id, joined_at) values ($1, '7e571e57-0000-7000-8000-0000000000f8', $3, now())",
                    "insert into meals.wish (community_id, meal_id, person_id, other_id) values ($1, '7e571e57-0000-7000-8000-0000000000f8', $2, $3), ($1, '7e571e57-0000-7000-8000-0000000000f8', $3, $2)",
                    "insert into events.event (community_id, id, host_id, title_zh, starts_at, ends_at, place, companions, public, made_at) values ($1, '7e571e57-0000-7000-8000-0000000000fa', $2, '標活動', '2027-12-31T04:00:00Z', '2027-12-31T06:00:00Z', 'P', 0, true, now()), ($1, '7e571e57-0000-7000-8000-0000000000fb', $3, '標活動二', '2027-12-31T04:00:00Z', '2027-12-31T06:00:00Z', 'P', 0, true, now())",
                    "insert into events.cohost (community_id, event_id, person_id, added_at) values ($1, '7e571e57-0000-7000-8000-0000000000fb', $2, now())",
                    "insert into events.attendee (community_id, id, event_id, person_id, party, state, answered_at) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000fb', $2, 1, 'coming', now())",
                    "insert into eventoutcomes.feedback (community_id, event_id, person_id, worth, said_at) values ($1, '7e571e57-0000-7000-8000-0000000000fb', $2, 'yes', now())",
                    "insert into talks.lineup (community_id, event_id, talks, minutes, starts_at, ends_at) values ($1, '7e571e57-0000-7000-8000-0000000000fb', 2, 20, '2020-12-31T04:00:00Z', '2020-12-31T06:00:00Z')",
                    "insert into talks.talk (community_id, id, event_id, slot, speaker_id, title_zh, shown, made_at) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000fb', 1, $2, '標分享', true, now())",
                    "insert into talks.nomination (community_id, id, nominee_id, by_id, topic, state, made_at) values ($1, gen_random_uuid(), $2, $3, 'T', 'open', now()), ($1, gen_random_uuid(), $3, $2, 'T', 'open', now())",
                    "insert into talks.wish (community_id, id, by_id, topic, made_at) values ($1, '7e571e57-0000-7000-8000-0000000000fc', $2, 'T', now()), ($1, '7e571e57-0000-7000-8000-0000000000fd', $3, 'T', now())",
                    "insert into talks.wish_second (community_id, wish_id, person_id, made_at) values ($1, '7e571e57-0000-7000-8000-0000000000fd', $2, now())",
                    "insert into programmes.programme (community_id, id, title_zh, funder, kind, about, currency, closes_on, posted_at, posted_by) values ($1, '7e571e57-0000-7000-8000-00000000a001', '標補助', 'F', 'grant', 'A', 'TWD', '2027-12-31', now(), $2)",
                    "insert into programmes.programme_follower (community_id, programme_id, person_id, since) values ($1, '7e571e57-0000-7000-8000-00000000a001', $2, now())",
                    "insert into programmes.applicant (community_id, applicant_id, organisation_id, said_at, said_by) values ($1, '7e571e57-0000-7000-8000-0000000000ac', '7e571e57-0000-7000-8000-0000000000ac', now(), $2)",
                    "insert into programmes.programme_application (community_id, id, programme_id, applicant_id, organisation_id, currency, started_at, started_by) values ($1, '7e571e57-0000-7000-8000-00000000a002', '7e571e57-0000-7000-8000-00000000a001', '7e571e57-0000-7000-8000-0000000000ac', '7e571e57-0000-7000-8000-0000000000ac', 'TWD', now(), $2)",
                    "insert into programmes.application_person (community_id, application_id, person_id, since) values ($1, '7e571e57-0000-7000-8000-00000000a002', $2, now())",
                    "insert into programmes.application_section (community_id, id, application_id, name, text, saved_at, saved_by) values ($1, '7e571e57-0000-7000-8000-00000000a003', '7e571e57-0000-7000-8000-00000000a002', 'S', 'E', now(), $2)",
                    "update programmes.application_section set text = 'F', version = version + 1 where community_id = $1 and id = '7e571e57-0000-7000-8000-00000000a003'",
                    "insert into placements.placement (community_id, id, form, title_zh, about, host_id, host_contact, sponsor_id, sponsor_contact, starts_on, ends_on, half_days, apply_until, posted_at, posted_by) values ($1, '7e571e57-0000-7000-8000-00000000a004', 'community', '標駐點', 'A', '7e571e57-0000-7000-8000-0000000000ac', $2, '7e571e57-0000-7000-8000-0000000000ac', $2, '2026-01-05', '2027-12-31', 4, '2026-01-05', now(), $2), ($1, '7e571e57-0000-7000-8000-00000000a005', 'community', '標駐點二', 'A', '7e571e57-0000-7000-8000-0000000000ac', $3, null, null, '2026-01-05', '2027-12-31', 4, '2026-01-05', now(), $3)",
                    "insert into placements.placement_candidate (community_id, id, placement_id, person_id, firm_id, put_by, sentence, state, since) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-00000000a004', $3, '7e571e57-0000-7000-8000-0000000000ac', $2, 'S', 'chosen', now()), ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-00000000a005', $2, null, null, 'zqx-own-words', 'chosen', now())",
                    "insert into placements.placement_agreement (community_id, placement_id, number, work, pay, rights, leaving, hash, written_at, by_person) values ($1, '7e571e57-0000-7000-8000-00000000a004', 1, 'W', 'P', 'R', 'L', '', now(), $2)",
                    "insert into placements.placement_signature (community_id, placement_id, number, person_id, name, hash, at) select $1, '7e571e57-0000-7000-8000-00000000a004', 1, $2, 'zqx-own-words', hash, now() from placements.placement_agreement where community_id = $1 and placement_id = '7e571e57-0000-7000-8000-00000000a004'",
                    "insert into placements.placement_week (community_id, placement_id, week, person_id, half_days, did, written_at) values ($1, '7e571e57-0000-7000-8000-00000000a005', '2026-01-05', $2, 4, 'zqx-own-words', now())",
                    "insert into organisations.organisation (community_id, id, name, kind, added_at) values ($1, '7e571e57-0000-7000-8000-000000000100', 'Bureau', 'agency', now())",
                    "insert into collaborations.collaboration (community_id, id, agency_id, title_zh, visibility, since, made_at, made_by) values ($1, '7e571e57-0000-7000-8000-000000000101', '7e571e57-0000-7000-8000-000000000100', '標合作', 'public', '2026-01-05', now(), $2), ($1, '7e571e57-0000-7000-8000-000000000102', '7e571e57-0000-7000-8000-000000000100', '標合作二', 'people', '2026-01-05', now(), $3)",
                    "insert into collaborations.collaboration_person (community_id, id, collaboration_id, side, person_id, part, named, since) values ($1, '7e571e57-0000-7000-8000-000000000103', '7e571e57-0000-7000-8000-000000000101', 'community', $2, 'zqx-own-words', true, '2026-01-05'), ($1, '7e571e57-0000-7000-8000-000000000104', '7e571e57-0000-7000-8000-000000000102', 'community', $2, null, false, '2026-01-05'), ($1, '7e571e57-0000-7000-8000-000000000105', '7e571e57-0000-7000-8000-000000000102', 'community', $3, null, false, '2026-01-05')",
                    "insert into collaborations.collaboration_person (community_id, id, collaboration_id, side, name, since) values ($1, '7e571e57-0000-7000-8000-000000000106', '7e571e57-0000-7000-8000-000000000101', 'agency', 'O', '2026-01-05')",
                    "insert into collaborations.collaboration_agreement (community_id, collaboration_id, number, autonomy, goals, contacts, starts_on, ends_on, hash, written_at, written_by) values ($1, '7e571e57-0000-7000-8000-000000000101', 1, 'A', 'G', 'C', '2026-01-05', '2027-01-05', '', now(), $2)",
                    "insert into collaborations.collaboration_signature (community_id, collaboration_id, number, signer_id, name, hash, at) select $1, '7e571e57-0000-7000-8000-000000000101', 1, '7e571e57-0000-7000-8000-000000000103', 'zqx-own-words', hash, now() from collaborations.collaboration_agreement where collaboration_id = '7e571e57-0000-7000-8000-000000000101'",
                    "insert into collaborations.collaboration_signature (community_id, collaboration_id, number, signer_id, name, document, hash, at, recorded_by) select $1, '7e571e57-0000-7000-8000-000000000101', 1, '7e571e57-0000-7000-8000-000000000106', 'O', 'D', hash, now(), $2 from collaborations.collaboration_agreement where collaboration_id = '7e571e57-0000-7000-8000-000000000101'",
                    "insert into collaborations.exchange (community_id, id, collaboration_id, mode, direction, what, on_day, written_at, written_by) values ($1, '7e571e57-0000-7000-8000-000000000107', '7e571e57-0000-7000-8000-000000000101', 'code_exchange', 'both', 'E', '2026-01-06', now(), $2)",
                    "insert into collaborations.exchange_person (community_id, collaboration_id, exchange_id, present_id) values ($1, '7e571e57-0000-7000-8000-000000000101', '7e571e57-0000-7000-8000-000000000107', '7e571e57-0000-7000-8000-000000000103')",
                    "insert into collaborations.role_reading (community_id, id, collaboration_id, dimension, role, degree, evidence, on_day, made_at, made_by) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-000000000101', 'frame', 'designer', 'partly', 'E', '2026-01-06', now(), $2)",
                    "insert into mentoring.mentor (community_id, person_id, helps, capacity, offered_at) values ($1, $2, 'zqx-own-words', 5, now()), ($1, $3, 'H', 5, now()) on conflict (community_id, person_id) do update set helps = excluded.helps",
                    "insert into mentoring.mentor_refusal (community_id, person_id, other_id, at) values ($1, $2, $3, now()), ($1, $3, $2, now())",
                    "insert into mentoring.mentor_round (community_id, id, name_zh, asks_until, opened_at, opened_by) values ($1, '7e571e57-0000-7000-8000-000000001801', '標媒合', '2199-01-01', now(), $2)",
                    "insert into mentoring.mentor_request (community_id, round_id, trainee_id, goal, asked_at) values ($1, '7e571e57-0000-7000-8000-000000001801', $2, 'zqx-own-words', now()), ($1, '7e571e57-0000-7000-8000-000000001801', $3, 'G', now())",
                    "insert into mentoring.mentor_choice (community_id, round_id, trainee_id, mentor_id, rank) values ($1, '7e571e57-0000-7000-8000-000000001801', $2, $3, 1), ($1, '7e571e57-0000-7000-8000-000000001801', $3, $2, 1)",
                    "insert into mentoring.mentor_ranking (community_id, round_id, mentor_id, trainee_id, rank) values ($1, '7e571e57-0000-7000-8000-000000001801', $2, $3, 1), ($1, '7e571e57-0000-7000-8000-000000001801', $3, $2, 1)",
                    "insert into mentoring.mentorship (community_id, id, mentor_id, trainee_id, state, goal, made_at, mentor_yes_at, trainee_yes_at, begun_on, ends_on) values ($1, '7e571e57-0000-7000-8000-000000001802', $2, $3, 'active', 'zqx-own-words', now(), now(), now(), '2026-01-05', '2199-01-01'), ($1, '7e571e57-0000-7000-8000-000000001803', $3, $2, 'active', 'zqx-own-words', now(), now(), now(), '2026-01-05', '2199-01-01')",
                    "insert into mentoring.mentorship_goal (community_id, id, mentorship_id, text) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-000000001803', 'zqx-own-words')",
                    "insert into mentoring.mentorship_session (community_id, id, mentorship_id, on_day, minutes, about, written_at) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-000000001803', '2026-01-06', 30, 'zqx-own-words', now())",
                    "insert into mentoring.training_group (community_id, id, name_zh, about, lead_id, places, starts_on, ends_on, made_at) values ($1, '7e571e57-0000-7000-8000-000000001804', '標小組', 'A', $2, 5, '2026-01-05', '2199-01-01', now()), ($1, '7e571e57-0000-7000-8000-000000001805', '標小組二', 'A', $3, 5, '2026-01-05', '2199-01-01', now())",
                    "insert into mentoring.training_member (community_id, group_id, person_id, since) values ($1, '7e571e57-0000-7000-8000-000000001805', $2, '2026-01-05')",
                    "insert into mentoring.training_session (community_id, id, group_id, lead_id, on_day, minutes, written_at) values ($1, '7e571e57-0000-7000-8000-000000001806', '7e571e57-0000-7000-8000-000000001804', $2, '2026-01-06', 60, now())",
                    "insert into mentoring.training_presence (community_id, session_id, person_id) values ($1, '7e571e57-0000-7000-8000-000000001806', $2)",
                    "insert into mentoring.recruitment (community_id, id, group_id, person_id, elsewhere, on_day) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-000000001805', $2, 'zqx-own-words', '2026-01-06')",
                    "insert into officehours.office_hours (community_id, id, expert_id, field, subject, place, slot_minutes, last_day, published_at) values ($1, '7e571e57-0000-7000-8000-000000001807', $2, 'law', 'zqx-own-words', 'P', 30, '2199-01-01', now()), ($1, '7e571e57-0000-7000-8000-000000001808', $3, 'tax', 'S', 'P', 30, '2199-01-01', now())",
                    "insert into officehours.office_slot (community_id, id, hours_id, expert_id, starts_at, ends_at) values ($1, '7e571e57-0000-7000-8000-000000001809', '7e571e57-0000-7000-8000-000000001807', $2, '2198-01-01 06:00+00', '2198-01-01 06:30+00'), ($1, '7e571e57-0000-7000-8000-00000000180a', '7e571e57-0000-7000-8000-000000001808', $3, '2198-01-01 06:00+00', '2198-01-01 06:30+00'), ($1, '7e571e57-0000-7000-8000-00000000180b', '7e571e57-0000-7000-8000-000000001808', $3, '2198-01-02 06:00+00', '2198-01-02 06:30+00')",
                    "insert into officehours.appointment (community_id, id, slot_id, member_id, words, taken_at) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-00000000180a', $2, 'zqx-own-words', now()), ($1, '7e571e57-0000-7000-8000-00000000180c', '7e571e57-0000-7000-8000-00000000180b', $4, 'W', now())",
                    "insert into officehours.referral (community_id, id, appointment_id, to_person_id, note, proposed_at) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-00000000180c', $2, 'N', now())",
                    "insert into queues.queue (community_id, id, name_zh, entry, per_minute, letter, priority_letter, priority, priority_run, last_minutes, grace_minutes, late_by, secret, made_at, made_by) values ($1, '7e571e57-0000-7000-8000-000000001901', '標櫃', 'open', 30, 'A', 'P', false, 2, 15, 15, 3, sha256('zqx'), now(), $2)",
                    "insert into queues.queue_staff (community_id, queue_id, person_id, since) values ($1, '7e571e57-0000-7000-8000-000000001901', $2, now())",
                    "insert into queues.counter (community_id, id, queue_id, label, staffed_by, opened_at, made_at) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-000000001901', '1', $2, now(), now()) on conflict do nothing",
                    "insert into services.service (community_id, id, title_zh, rules, made_at, made_by) values ($1, gen_random_uuid(), '標服務', 'calfresh', now(), $2)",
                    "insert into services.figures (community_id, rules, from_day, until_day, text, added_at, added_by) values ($1, 'calfresh', '2126-10-01', '2127-10-01', 'figures', now(), $2) on conflict do nothing",
                    "insert into helpdirectory.entry (community_id, id, hsds, made_at, made_by, changed_at) values ($1, '7e571e57-0000-7000-8000-000000003801', '{\"id\": \"7e571e57-0000-7000-8000-000000003801\", \"name\": \"標助\", \"status\": \"active\"}', now(), $2, now()) on conflict do nothing",
                    "insert into helpdirectory.correction (community_id, id, entry_id, subject, fields, note, made_at, by_person) values ($1, '7e571e57-0000-7000-8000-000000003802', '7e571e57-0000-7000-8000-000000003801', 'other', '{}', 'N', now(), $2) on conflict do nothing",
                    "insert into helpdirectory.decision (community_id, correction_id, accepted, decided_at, decided_by) values ($1, '7e571e57-0000-7000-8000-000000003802', true, now(), $2) on conflict do nothing",
                    "insert into helpdirectory.upload (community_id, id, source, text, made_at, made_by) values ($1, gen_random_uuid(), 'L', '[]', now(), $2)",
                    "insert into foodbank.volunteer (community_id, person_id, since) values ($1, $2, now())",
                    "insert into foodbank.item (community_id, id, name_zh, unit, kind, made_at) values ($1, '7e571e57-0000-7000-8000-00000000fb01', '標米', 'bag', 'staple', now())",
                    "insert into foodbank.donation (community_id, id, on_day, entered_at, entered_by) values ($1, '7e571e57-0000-7000-8000-00000000fb02', '2026-01-05', now(), $2)",
                    "insert into foodbank.lot (community_id, id, donation_id, item_id, date_kind) values ($1, '7e571e57-0000-7000-8000-00000000fb03', '7e571e57-0000-7000-8000-00000000fb02', '7e571e57-0000-7000-8000-00000000fb01', 'best_before')",
                    "insert into foodbank.movement (community_id, id, lot_id, kind, shelf, packed, at, by_person) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-00000000fb03', 'in', 9, 0, now(), $2)",
                    "insert into foodbank.card (community_id, id, number, adults, children, language, issued_how, issued_at, issued_by) values ($1, '7e571e57-0000-7000-8000-00000000fb04', '00000000', 2, 0, 'en', 'referred', now(), $2)",
                    "insert into foodbank.distribution (community_id, id, site_id, on_day, starts_at, ends_at, made_at) select $1, '7e571e57-0000-7000-8000-00000000fb05', id, '2026-01-05', '2026-01-05', '2026-01-06', now() from web.site where community_id = $1 limit 1",
                    "insert into foodbank.pick_up (community_id, distribution_id, card_id, chosen_at, by_desk) values ($1, '7e571e57-0000-7000-8000-00000000fb05', '7e571e57-0000-7000-8000-00000000fb04', now(), true)",
                    "insert into foodbank.claim (community_id, distribution_id, card_id, given_at, given_by) values ($1, '7e571e57-0000-7000-8000-00000000fb05', '7e571e57-0000-7000-8000-00000000fb04', now(), $2)",
                    "insert into challenges.challenge (community_id, id, title_zh, about, team_least, team_most, vote_until, made_at, made_by, opened_at) values ($1, '7e571e57-0000-7000-8000-0000000000c1', '標戰', 'A', 1, 9, '2030-01-01', now(), $2, now()), ($1, '7e571e57-0000-7000-8000-0000000000cb', '標戰二', 'A', 1, 9, '2030-01-01', now(), $3, now())",
                    "insert into challenges.challenge_round (community_id, challenge_id, number, ends_at) values ($1, '7e571e57-0000-7000-8000-0000000000c1', 1, '2029-01-01'), ($1, '7e571e57-0000-7000-8000-0000000000cb', 1, '2029-01-01')",
                    "insert into challenges.challenge_criterion (community_id, id, challenge_id, name_zh, weight) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000cb', '標', 1)",
                    "insert into challenges.challenge_entry (community_id, id, challenge_id, project_id, summary, entered_at, entered_by) values ($1, '7e571e57-0000-7000-8000-0000000000cc', '7e571e57-0000-7000-8000-0000000000c1', '7e571e57-0000-7000-8000-0000000000f1', 'S', '2026-01-05', $2), ($1, '7e571e57-0000-7000-8000-0000000000cd', '7e571e57-0000-7000-8000-0000000000cb', '7e571e57-0000-7000-8000-0000000000f2', 'S', '2026-01-05', $3)",
                    "insert into challenges.challenge_entrant (community_id, challenge_id, entry_id, person_id) values ($1, '7e571e57-0000-7000-8000-0000000000c1', '7e571e57-0000-7000-8000-0000000000cc', $2)",
                    "insert into challenges.challenge_submission (community_id, challenge_id, entry_id, round, text, at, by_person) values ($1, '7e571e57-0000-7000-8000-0000000000c1', '7e571e57-0000-7000-8000-0000000000cc', 1, 'T', '2026-01-06', $2)",
                    "insert into challenges.challenge_juror (community_id, challenge_id, person_id, state, words, since) values ($1, '7e571e57-0000-7000-8000-0000000000cb', $2, 'accepted', 'zqx-own-words', now())",
                    "insert into challenges.score_sheet (community_id, id, challenge_id, entry_id, round, person_id, marks, saved_at) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000cb', '7e571e57-0000-7000-8000-0000000000cd', 1, $2, '{7}', '2029-01-02')",
                    "insert into challenges.juror_conflict (community_id, challenge_id, entry_id, person_id, declared_at) values ($1, '7e571e57-0000-7000-8000-0000000000cb', '7e571e57-0000-7000-8000-0000000000cd', $2, now())",
                    "insert into challenges.challenge_vote (community_id, challenge_id, entry_id, person_id, at) values ($1, '7e571e57-0000-7000-8000-0000000000cb', '7e571e57-0000-7000-8000-0000000000cd', $2, '2026-01-07')",
                    "insert into forms.form (community_id, id, owner, title_zh, draft, draft_at, draft_by, made_at) values ($1, '7e571e57-0000-7000-8000-0000000000d1', 'forms', '標單', 'title: T\npages:\n  - question: q\n    label: Q', now(), $2, now())",
                    "insert into forms.form_version (community_id, form_id, number, text, keep_days, published_at, published_by) values ($1, '7e571e57-0000-7000-8000-0000000000d1', 1, 'title: T\npages:\n  - question: q\n    label: Q', 365, now(), $2)",
                    "insert into forms.submission (community_id, id, form_id, version, person_id, answers, begun_at, saved_at, sent_at, keep_until) values ($1, '7e571e57-0000-7000-8000-0000000000d2', '7e571e57-0000-7000-8000-0000000000d1', 1, $2, '{\"q\": {\"kind\": \"text\", \"text\": \"zqx-own-words\"}}', now(), now(), now(), '2100-01-01')",
                    "insert into forms.document_page (community_id, id, submission_id, person_id, question, name, kind, bytes, file_key, added_at) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000d2', $2, 'q', 'zqx-own-words.txt', 'text/plain', 1, $6, now())",
                    // The person's answers are deleted, and the signed application stays.
                    "update residencies.application set submission_id = '7e571e57-0000-7000-8000-0000000000d2' where community_id = $1 and id = '7e571e57-0000-7000-8000-0000000000e3'",
                    "insert into services.service (community_id, id, title_zh, made_at) values ($1, '7e571e57-0000-7000-8000-0000000000e1', '標申請', now())",
                    "insert into casework.intake (community_id, service_id, form_id, answer_days, decide_days, four_eyes, keep_days, made_at, made_by) values ($1, '7e571e57-0000-7000-8000-0000000000e1', '7e571e57-0000-7000-8000-0000000000d1', 3, 30, false, 365, now(), $2)",
                    "insert into casework.office (community_id, id, name_zh, capacity, weight, made_at) values ($1, '7e571e57-0000-7000-8000-0000000000e2', '標站', 9, 1, now())",
                    "insert into casework.office_person (community_id, office_id, person_id, role, added_at) values ($1, '7e571e57-0000-7000-8000-0000000000e2', $2, 'volunteer', now())",
                    "insert into casework.case_file (community_id, id, number, service_id, submission_id, person_id, state, office_id, assigned_to, language, begun_at, sent_at, touched_at, four_eyes, proposed_by, decided_by, decided_at) values ($1, '7e571e57-0000-7000-8000-0000000000e3', 'ZQX-001', '7e571e57-0000-7000-8000-0000000000e1', '7e571e57-0000-7000-8000-0000000000d2', $2, 'granted', '7e571e57-0000-7000-8000-0000000000e2', $2, 'en', now(), now(), now(), false, $2, $2, now())",
                    "insert into casework.case_event (community_id, case_id, id, at, person_id, kind) values ($1, '7e571e57-0000-7000-8000-0000000000e3', gen_random_uuid(), now(), $2, 'taken')",
                    "insert into casework.case_look (community_id, case_id, id, at, person_id, what) values ($1, '7e571e57-0000-7000-8000-0000000000e3', gen_random_uuid(), now(), $2, 'answers')",
                    "insert into casework.message (community_id, case_id, id, at, person_id, inbound, channel, body) values ($1, '7e571e57-0000-7000-8000-0000000000e3', gen_random_uuid(), now(), $2, false, 'portal', 'S')",
                    "insert into casework.document_request (community_id, case_id, id, question, why, asked_at, asked_by) values ($1, '7e571e57-0000-7000-8000-0000000000e3', gen_random_uuid(), 'q', 'dark', now(), $2)",
                    "insert into casework.appointment (community_id, case_id, id, person_id, place, starts_at, ends_at, made_at) values ($1, '7e571e57-0000-7000-8000-0000000000e3', gen_random_uuid(), $2, 'P', '2198-03-01 06:00+00', '2198-03-01 06:30+00', now())",
                    "insert into casework.hand_off (community_id, case_id, id, person_id, field, why, asked_at, asked_by) values ($1, '7e571e57-0000-7000-8000-0000000000e3', gen_random_uuid(), $2, 'law', 'S', now(), $2), ($1, '7e571e57-0000-7000-8000-0000000000e3', gen_random_uuid(), $3, 'law', 'S', now(), $2)",
                    "insert into casework.step (community_id, case_id, number, title_zh, who, days, done_at, done_by) values ($1, '7e571e57-0000-7000-8000-0000000000e3', 1, 'T', 'office', 5, now(), $2)",
                    "insert into surveys.survey (community_id, id, form_id, version, title_zh, shows_texts, shares_at_close, opened_at, opened_by, closes_at) values ($1, '7e571e57-0000-7000-8000-0000000000d5', '7e571e57-0000-7000-8000-0000000000d1', 1, '標問', true, true, now(), $2, '2100-01-01')",
                    "insert into surveys.invitation (community_id, survey_id, person_id, answered) values ($1, '7e571e57-0000-7000-8000-0000000000d5', $2, true), ($1, '7e571e57-0000-7000-8000-0000000000d5', $3, false)",
                    "insert into casedeliveries.delivery_setting (community_id, service_id, authority, formats, set_at, set_by) values ($1, '7e571e57-0000-7000-8000-0000000000e1', 'A', '{csv}', now(), $2)",
                    "insert into casedeliveries.delivery_batch (community_id, id, service_id, number, four_eyes, chosen, made_at, made_by, released_at, released_by, handed_over_at, handed_over_by) values ($1, gen_random_uuid(), '7e571e57-0000-7000-8000-0000000000e1', 1, false, 1, now(), $2, now(), $2, now(), $2)",
                    "insert into web.idempotency (community_id, caller, route, key, request_hash, made_at) values ($1, $2, 'r', 'k', sha256('r'), now())",
                    "insert into webhooks.webhook_event (community_id, id, kind, body, made_at, author_id) values ($1, gen_random_uuid(), 'k', '{\"text\": \"zqx-own-words\"}', now(), $2)",
                    "insert into webhooks.webhook_event (community_id, id, kind, body, made_at) values ($1, gen_random_uuid(), 'k', '{\"person\": \"' || $2::text || '\"}', now())",
                    """
                        with made as (
                          insert into delivery.past_import (community_id, id, kind, file, permission, page, by_person, at, undone_at, undone_by)
                          values ($1, gen_random_uuid(), 'organisations.imported', $5 || '.csv', 'organisations.all', '/organisations', $2, now(), now(), $2) returning community_id, id)
                        insert into delivery.import_row (community_id, import_id, relation, key, was, became)
                        select community_id, id, 'people.person', jsonb_build_object('id', $2)::text, null::jsonb, jsonb_build_object('id', $2, 'name', $5) from made
                        union all select community_id, id, 'people.want', jsonb_build_object('id', $3)::text, jsonb_build_object('person_id', $2, 'text', 'zqx-own-words'), null from made
                        """,
                    """
                        with made as (
                          insert into matching.introduction (community_id, id, a, b, note, reasons, state, asked_at, expires_at)
                          values ($1, gen_random_uuid(), least($2, $3), greatest($2, $3), '', '[]', 'expired', now(), now() + interval '1 day') returning community_id, id),
                        answered as (insert into matching.answer (community_id, introduction_id, person_id, agrees, at) select community_id, id, p, true, now() from made, unnest(array[$2, $3]) as p),
                        turned as (insert into matching.turn (community_id, person_id, month, turn, per_month, introduction_id) select community_id, $2, '2026-01-01', 1, 2, id from made),
                        linked as (insert into matching.link (community_id, hash, introduction_id, person_id, asks, expires_at) select community_id, sha256('zqx'), id, $2, 'met', now() from made)
                        insert into matching.account (community_id, introduction_id, person_id, met, met_told_at, words) select community_id, id, $2, true, now(), 'zqx-own-words' from made
                        """,
                ]
        )
            await Insert(sql, key);
    }

    private async Task Insert(string sql, string key)
    {
        // Each uses the ones it needs.
        object[] all = [Here.Id.Value, Person.Value, Other.Value, Third.Value, Name, key, Twin];
        var cast = (string[])["uuid", "uuid", "uuid", "uuid", "text", "text", "uuid"];
        for (var n = 1; n <= all.Length; n++)
            sql = sql.Replace($"${n}", $"'{all[n - 1]}'::{cast[n - 1]}", StringComparison.Ordinal);
        // Triggers of the tables write for the current community.
        await Database.Do($"select set_config('juluo.community', '{Here.Id.Value}', true); {sql}");
    }
}
