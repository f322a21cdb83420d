using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Host.Tests;

/// <summary>The program that gets hostile texts: two communities, and in the first one object of each kind that an operator may write to.</summary>
public sealed partial class HostileHouse : IAsyncLifetime
{
    private readonly List<(Guid One, Guid Other)> pairs = [];
    private HttpClient? json;
    private int made;

    internal TwoHouses Houses { get; } = new();

    internal Guid Operator => Houses.Named(nameof(Role.Operator)).Person.Value;

    internal Community Here => Houses.Named(nameof(Role.Operator)).House;

    internal Guid Circle { get; private set; }

    internal Guid CoOperative { get; private set; }

    internal Guid Meeting { get; private set; }

    internal Guid Draft { get; private set; }

    /// <summary>The open decision.</summary>
    internal Guid Open { get; set; }

    internal Guid Organisation { get; private set; }

    internal Guid OtherOrganisation { get; private set; }

    internal Guid Trade { get; private set; }

    internal Guid Asked { get; private set; }

    internal Guid Introduction { get; private set; }

    internal Guid Channel { get; private set; }

    internal Guid Message { get; private set; }

    internal Guid Alliance { get; private set; }

    internal Guid Site { get; private set; }

    internal Guid DayPass { get; private set; }

    internal Guid Plan { get; private set; }

    internal Guid Pass { get; private set; }

    internal Guid Holder { get; private set; }

    internal Guid Residency { get; private set; }

    internal Guid Ladder { get; private set; }

    internal Guid Floor { get; private set; }

    internal Guid Zone { get; private set; }

    internal Guid Shed { get; private set; }

    internal Guid Photo { get; } = Guid.CreateVersion7();
    internal Guid Gateway { get; private set; }

    private Guid Asking { get; set; }

    internal string Passkey { get; } = "aGVyb24";

    internal (Guid One, Guid Other) Pair => pairs[^1];

    public async Task InitializeAsync()
    {
        await Houses.InitializeAsync();
        json = await Houses.As(nameof(Role.Operator));
        json.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        await Post("/join/door", new { open = true });
        Circle = await Made("/circles", new { name = new { en = "Repairs" }, entry = "request" });
        CoOperative = await Made(
            "/circles",
            new
            {
                name = new { en = "Shop" },
                kind = "coOperative",
                entry = "appointment",
                par = "100",
            }
        );
        await Post(
            $"/circles/{CoOperative}/shares",
            new
            {
                kind = "issue",
                to = Operator,
                shares = 5,
            }
        );
        Meeting = await Made(
            $"/circles/{Circle}/meetings",
            new
            {
                title = "First",
                on = "2026-12-01",
                time = "19:00",
                minutesLong = 60,
            }
        );
        Draft = await DraftDecision();
        await Post("/organisations", new { name = "Print" });
        await Post("/organisations", new { name = "Paper" });
        Organisation = await Ask("select id from organisations.organisation where community_id = $1 and name = 'Print'");
        OtherOrganisation = await Ask("select id from organisations.organisation where community_id = $1 and name = 'Paper'");
        await Post("/professions", new { name = new { zh = "製版", en = "Plates" } });
        Trade = await Ask("select id from people.trade where community_id = $1 and name_en = 'Plates'");
        Asked = await Ask("select id from joining.join_request where community_id = $1 limit 1");
        Channel = await Made("/channels", new { name = new { en = "House talk" } });
        Message = await Made($"/channels/{Channel}/messages", new { text = "Who has the ladder?" });
        Alliance = await Made("/alliances", Terms("Neighbours", 0));
        Gateway = await Ask("select id from access.gateway where community_id = $1 and name = 'walk'");
        Site = await Ask("select id from web.site where community_id = $1 and slug = 'far'");
        DayPass = await Ask("select id from plans.pass where community_id = $1 and kind = 'day' order by id limit 1");
        Ladder = await Ask("select id from spaces.resource where community_id = $1 and name_en = 'Ladder'");
        Floor = await Made($"/sites/{Site}/floors", new { level = 7, name = new { en = "Seventh" } });
        Zone = await Made($"/floors/{Floor}/zones", new { name = new { en = "Corner" } });
        Shed = await Made(
            $"/sites/{Site}/resources",
            new
            {
                kind = "equipment",
                name = new { en = "Shed" },
                floor = Floor,
            }
        );
        await Do(
            "insert into spaces.photo (community_id, id, resource_id, place, file_key, small_key) select community_id, $2, id, 1, 'gone', 'gone' from spaces.resource where id = $1",
            Shed,
            Photo
        );
        Plan = await Made(
            "/plans",
            new
            {
                name = new { en = "Address" },
                amount = "900",
                mailAddress = true,
            }
        );
        Pass = await Made(
            "/passes",
            new
            {
                kind = "day",
                name = new { en = "A day" },
                amount = "350",
            }
        );
        await Post($"/people/{Operator}/plans", new { plan = Plan });
        Holder = await Made(
            $"/people/{Operator}/post-addresses",
            new
            {
                name = "Heron Ltd",
                site = Site,
                forwardTo = "7 Lane",
            }
        );
        Residency = await Made(
            "/residencies",
            new
            {
                site = Site,
                plan = Plan,
                name = new { en = "Studio" },
                places = 9999,
                agreement = Agreement,
            }
        );
        Introduction = await Met(0);
        Asking = await Met(1);
        await Do(
            """
            insert into identity.account_passkey (credential_id, account_id, data)
            select $1, account_id, '{"name": "Phone", "publicKey": "", "createdAt": "2026-11-19T00:00:00+00:00", "signCount": 0, "transports": [], "isUserVerified": true,
              "isBackupEligible": false, "isBackedUp": false, "attestationObject": "", "clientDataJson": ""}'::jsonb
            from people.person where id = $2
            """,
            "heron"u8.ToArray(),
            Operator
        );
    }

    public async Task DisposeAsync()
    {
        json?.Dispose();
        await Houses.DisposeAsync();
    }

    internal Task<int> Do(string sql, params object[] parameters) => Houses.Database.Do(sql, parameters);

    /// <summary>Posts as an operator of the community.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    internal async Task<JsonElement> Post(string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("X-Forwarded-For", Testing.NetworkAddress.Another());
        using var answer = await json!.SendAsync(request);
        var said = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonDocument.Parse(said).RootElement
            : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {said}");
    }

    internal Task<Guid> DraftDecision() =>
        Made(
            $"/circles/{Circle}/decisions",
            new
            {
                title = "Roof",
                text = "We mend the roof.",
                method = "consent",
            }
        );

    internal async Task<Guid> OpenDecision()
    {
        var decision = await DraftDecision();
        await Post($"/decisions/{decision}/opening", new { closesOn = "2026-11-25", closesAt = "18:00" });
        return decision;
    }

    /// <summary>A letter waiting for its recipient.</summary>
    internal Task<Guid> PostItem() => Made("/post", new { holder = Holder, kind = "letter" });

    internal const string Agreement = "Be kind.";

    /// <summary>A new application of the operator for the residency; their earlier application is withdrawn.</summary>
    internal async Task<Guid> Application(string state = "submitted")
    {
        await Do(
            "update residencies.application set state = 'withdrawn', closed_at = now() where state in ('draft', 'submitted', 'in_review', 'offered') and residency_id = $1",
            Residency
        );
        var id = Guid.CreateVersion7();
        await Do(
            "insert into residencies.application (community_id, id, residency_id, person_id, state, saved_at, submitted_at) values ($1, $2, $3, $4, $5, now(), now())",
            Here.Id.Value,
            id,
            Residency,
            Operator,
            state
        );
        if (state == "offered")
        {
            await Do(
                "insert into plans.plan (community_id, id, name_zh, name_en, amount, made_at) values ($1, $2, '方', 'Plan', 0, now())",
                Here.Id.Value,
                id
            );
            await Do(
                """
                insert into residencies.application_offer (community_id, application_id, residency_id, plan_id, plan_terms, first_day, deposit, currency, agreement, good_until, at)
                values ($1, $2, $3, $2, 1, '2026-11-20', 0, 'TWD', 1, '2026-12-20', now())
                """,
                Here.Id.Value,
                id,
                Residency
            );
        }

        return id;
    }

    /// <summary>A new deposit of the operator, half of which is held.</summary>
    internal async Task<Guid> Deposit()
    {
        var id = await Made($"/people/{Operator}/deposits", new { what = "Key", amount = "1000" });
        await Post(
            $"/deposits/{id}/entries",
            new
            {
                kind = "received",
                amount = "500",
                how = "cash",
            }
        );
        return id;
    }

    internal object Season() =>
        new
        {
            name = new { en = "Spring" },
            firstDay = "2027-01-04",
            lastDay = "2027-03-01",
            opensOn = "2026-11-01",
            closesOn = "2026-12-01",
            purposes = "Courses",
            resources = new[] { Shed },
        };

    internal object Wish() =>
        new
        {
            purpose = 1,
            weekdays = new[] { 2 },
            earliest = "10:00",
            latest = "16:00",
            length = "2 h",
            first = Shed,
        };

    /// <summary>An application for a new season.</summary>
    internal async Task<(Guid Round, Guid Application)> Applied()
    {
        var season = await Made("/seasons", Season());
        return (season, await Made($"/seasons/{season}/applications", Wish()));
    }

    /// <summary>A wish that can get a time: the deadline is over.</summary>
    internal async Task<string> Wished()
    {
        var (season, application) = await Applied();
        await Do("update seasons.season set closes_on = opens_on where id = $1", season);
        return $"/seasons/{season}/applications/{application}/wishes/1/slot";
    }

    /// <summary>A new booking of a resource with enough units.</summary>
    internal async Task<Guid> Booked(string state = "confirmed")
    {
        var booking = await Made("/bookings", Booking());
        if (state != "confirmed")
            await Do("update bookings.booking set state = $2 where id = $1", booking, state);
        return booking;
    }

    /// <summary>A series whose dates wait for the desk's approval.</summary>
    internal async Task<Guid> AskedForSeries()
    {
        var series = await Made("/series", Series());
        await Do("update bookings.booking set state = 'requested' where series_id = $1", series);
        return series;
    }

    /// <summary>The operator is asked to be the person whom strangers can write to.</summary>
    internal async Task<string> AskedToBeShown()
    {
        await Do("delete from publiccontacts.public_contact where agreed_at is null and ended_at is null");
        await Do(
            "insert into publiccontacts.public_contact (community_id, id, person_id, asked_at) values ($1, gen_random_uuid(), $2, now())",
            Here.Id.Value,
            Operator
        );
        return "/me/public-contact";
    }

    /// <summary>The operator agreed to it, and earlier messages are older than the hour of the limit.</summary>
    internal async Task<string> WithContact()
    {
        await Do("update publiccontacts.public_contact set ended_at = now() where community_id = $1 and ended_at is null", Here.Id.Value);
        await Do(
            "insert into publiccontacts.public_contact (community_id, id, person_id, asked_at, agreed_at, role_en) values ($1, gen_random_uuid(), $2, now(), now(), 'Host')",
            Here.Id.Value,
            Operator
        );
        await Do(
            "insert into people.consent (community_id, id, person_id, purpose, given_at) select $1, gen_random_uuid(), $2, 'contact', now() where not exists (select from people.consent where community_id = $1 and person_id = $2 and purpose = 'contact' and withdrawn_at is null)",
            Here.Id.Value,
            Operator
        );
        await Do("update delivery.mail set made_at = made_at - interval '2 days' where starts_with(key, 'public-contact-message:')");
        return "/contact";
    }

    /// <summary>Removes expected visitors, because their number is limited.</summary>
    internal async Task<string> WithoutVisitors()
    {
        await Do("update reception.visitor set expected_on = '2026-01-05' where expected_on is not null and asked_at is null");
        return "/me/visitors";
    }

    /// <summary>The site is visible to strangers, open all week, and accepts visits for a day.</summary>
    internal async Task<string> Welcoming(string path)
    {
        await Do(
            "insert into spaces.site_details (community_id, site_id, for_visitors) values ($1, $2, true) on conflict (community_id, site_id) do update set for_visitors = true",
            Here.Id.Value,
            Site
        );
        await Do("delete from spaces.opening where community_id = $1 and site_id = $2", Here.Id.Value, Site);
        await Do(
            "insert into spaces.opening (community_id, site_id, weekday, opens, closes) select $1, $2, d, 540, 1080 from generate_series(1, 7) d",
            Here.Id.Value,
            Site
        );
        await Do("update plans.pass set retired_at = null, sites = '{}' where community_id = $1 and id = $2", Here.Id.Value, DayPass);
        return path;
    }

    internal object Booking() =>
        new
        {
            resource = Ladder,
            on = "2026-11-20",
            from = "10:00",
            to = "11:00",
        };

    /// <summary>The address of the waiting list for the ladder, which is fully booked in December, with no one waiting yet.</summary>
    internal async Task<string> NobodyWaits()
    {
        await Do("delete from bookings.waiting");
        await Do(
            """
            with shut as (
              insert into bookings.closure (community_id, id, resource_id, during, made_at)
              select $1, $2, $2, '[2026-12-10,2026-12-12)', now() on conflict do nothing returning id
            )
            insert into bookings.claim (community_id, id, unit_id, during, closure_id)
            select $1, gen_random_uuid(), u.id, '[2026-12-10,2026-12-12)', s.id from spaces.unit u, shut s where u.resource_id = $2
            """,
            Here.Id.Value,
            Ladder
        );
        return "/waiting";
    }

    internal object Wait() =>
        new
        {
            resource = Ladder,
            on = "2026-12-11",
            from = "10:00",
            to = "11:00",
        };

    internal object Series() =>
        new
        {
            resource = Ladder,
            on = "2026-11-20",
            from = "14:00",
            to = "15:00",
            last = "2026-11-27",
        };

    internal static object Terms(string name, int n) =>
        new
        {
            name = new { zh = $"鄰里 {n}", en = $"{name} {n}" },
            purpose = new { zh = "互相認識。", en = "To know each other." },
            text = $"We show each other who we are. {n}",
            shares = new[] { "directory" },
            fields = new[] { "trade" },
        };

    /// <summary>The address of a new bridge.</summary>
    internal async Task<string> Bridge()
    {
        var token = $"heron-{++made}";
        await Do(
            "insert into channels.bridge (community_id, id, channel_id, name, token_hash, made_at) values ($1, $2, $3, 'Door', $4, now())",
            Here.Id.Value,
            Guid.CreateVersion7(),
            Channel,
            SHA256.HashData(Encoding.UTF8.GetBytes(token))
        );
        return $"/bridges/{token}";
    }

    /// <summary>The secret of a new invitation, from its mail.</summary>
    internal async Task<string> Invitation()
    {
        var email = $"welcome{++made}@example.org";
        await Post("/invitations", new { email });
        var text = await Houses.Database.Ask<string>("select body_text from delivery.mail where recipient = $1", email);
        return Welcome().Match(text!).Groups["token"].Value;
    }

    /// <summary>The secret of a mail that asks whether an introduction was useful.</summary>
    internal async Task<string> QuestionOfUse()
    {
        var token = $"heron-{++made}";
        await Do(
            "insert into matching.link (community_id, hash, introduction_id, person_id, asks, expires_at) values ($1, $2, $3, $4, 'useful', '2027-01-01')",
            Here.Id.Value,
            SHA256.HashData(Encoding.UTF8.GetBytes(token)),
            Asking,
            Operator
        );
        return token;
    }

    internal async Task<string> Wanted(string path)
    {
        await Do(
            """
            delete from people.want w where person_id = $1
              and (select count(*) from people.want o where o.person_id = w.person_id and o.kind = w.kind and o.id > w.id) >= 8
            """,
            Operator
        );
        return path;
    }

    /// <summary>A person's need that no one has answered.</summary>
    internal async Task<Guid> PostingOf(Guid person)
    {
        await Wanted("");
        var id = Guid.CreateVersion7();
        await Do(
            "insert into people.want (community_id, id, person_id, kind, text, since) values ($1, $2, $3, 'need', $4, now())",
            Here.Id.Value,
            id,
            person,
            $"Need {++made}"
        );
        return id;
    }

    /// <summary>Another person in the community, without an account.</summary>
    internal Task<Guid> Another() =>
        Ask("select id from people.person where community_id = $1 and state = 'active' and account_id is null order by id limit 1");

    internal async Task<string> MailedNeed()
    {
        var token = $"heron-{++made}";
        await Do(
            "insert into needs.need_link (community_id, hash, want_id, person_id, made_at) values ($1, $2, $3, $4, '2026-11-19')",
            Here.Id.Value,
            SHA256.HashData(Encoding.UTF8.GetBytes(token)),
            await PostingOf(await Another()),
            Operator
        );
        return token;
    }

    internal async Task<string> WithoutTokens(string path)
    {
        await Do(
            "delete from identity.access_token where name <> 'walk' and community_id = $1 and (person_id is null) = $2",
            Here.Id.Value,
            path != "/me/tokens"
        );
        return path;
    }

    /// <summary>Two people who have not been introduced yet.</summary>
    internal async Task<string> NextPair()
    {
        await Do("delete from matching.turn");
        var (one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        foreach (var person in (Guid[])[one, other])
            await Do(
                "insert into people.person (community_id, id, name, language, joined_on, state) values ($1, $2, $3, 'en', '2026-01-05', 'active')",
                Here.Id.Value,
                person,
                $"Pair {++made}"
            );
        pairs.Add((one, other));
        return "/introductions";
    }

    internal async Task<Guid> Made(string path, object body) => (await Post(path, body)).GetProperty("id").GetGuid();

    private async Task<Guid> Ask(string sql) => await Houses.Database.Ask<Guid>(sql, Here.Id.Value);

    /// <summary>An introduction of the operator to another person, whom they have met.</summary>
    /// <param name="nth">The index of the other person.</param>
    private async Task<Guid> Met(int nth)
    {
        var other = await Ask(
            "select id from people.person where community_id = $1 and state = 'active' and account_id is null order by id limit 1 offset "
                + nth
        );
        var (a, b) = string.CompareOrdinal(Operator.ToString(), other.ToString()) < 0 ? (Operator, other) : (other, Operator);
        var id = Guid.CreateVersion7();
        await Do(
            """
            insert into matching.introduction (community_id, id, a, b, reasons, state, asked_at, expires_at, accepted_at, met_at)
            values ($1, $2, $3, $4, '[]', 'met', '2026-11-01', '2026-11-30', '2026-11-02', '2026-11-03')
            """,
            Here.Id.Value,
            id,
            a,
            b
        );
        return id;
    }

    [GeneratedRegex("/welcome/(?<token>[A-Za-z0-9_-]+)", RegexOptions.None, 1000)]
    private static partial Regex Welcome();
}
