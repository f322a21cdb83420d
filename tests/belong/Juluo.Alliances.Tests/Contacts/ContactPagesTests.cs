using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Alliances.Tests;

/// <summary>Getting in touch through the pages: from the list of an allied community to two people who can write to each other.</summary>
public sealed partial class ContactPagesTests(PeopleSite site) : IClassFixture<PeopleSite>
{
    [Fact]
    public async Task A_member_asks_from_the_list_and_the_other_says_yes_at_home()
    {
        var directory = await Ally();
        using var lin = await In("lin@example.org");
        using var mina = await In("mina@example.org");
        var list = await lin.Text(directory);
        var form = Form().Match(list).Value;
        form.ShouldNotBeEmpty("each person of the list can be asked");
        list.ShouldNotContain(site.OfLaneside.ToString(), Shouldly.Case.Insensitive);
        (await lin.Text(form)).ShouldContain("Mina Sato");

        using var empty = await lin.Post(form, form, ("message", " "));
        empty.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var longer = await lin.Post(form, form, ("message", new string('字', AlliedContact.MostLetters + 1)));
        longer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var sent = await lin.Post(form, form, ("message", "想請教怎麼拍街區的故事。\n下週有空嗎？"));
        sent.Headers.Location!.ToString().ShouldBe("/alliances/contacts");
        (await lin.Text("/alliances/contacts")).ShouldNotContain("mina@example.org");
        (await lin.Text(directory)).ShouldNotContain(form, Shouldly.Case.Sensitive, "she was asked");

        var home = await mina.Text("/home");
        home.ShouldContain("林雅婷");
        home.ShouldContain("想請教怎麼拍街區的故事。");
        home.ShouldNotContain("lin@example.org");
        (await mina.Text("/waiting")).ShouldContain("林雅婷"); // before: Home alone
        var answer = Answer().Match(home).Value;
        (await lin.Post("/alliances/contacts", answer, ("said", "yes"))).StatusCode.ShouldBe(
            HttpStatusCode.NotFound,
            "only who was asked answers"
        );
        // A no can be withdrawn, and the asker sees neither.
        using var no = await mina.Post("/home", answer, ("said", "no"));
        (await mina.Text("/home")).ShouldNotContain("林雅婷");
        (await mina.Text("/waiting")).ShouldNotContain("林雅婷");
        (await lin.Text("/alliances/contacts")).ShouldContain("還沒有回覆");
        using var reopened = await mina.Post("/alliances/contacts", answer + "/withdrawal");
        using var yes = await mina.Post("/home", answer, ("said", "yes"));
        yes.Headers.Location!.ToString().ShouldBe("/alliances/contacts");
        (await mina.Text("/alliances/contacts")).ShouldContain("lin@example.org");
        (await lin.Text("/alliances/contacts")).ShouldContain("mina@example.org");

        // The log of each community records that something was transferred, but not who or why.
        foreach (var community in (Community[])[site.Riverside, site.Laneside])
        {
            var log = await site.Database.Ask<string>(
                "select string_agg(a::text, ' ') from postgres.audit a where community_id = $1 and action like 'alliances.contact.%'",
                community.Id.Value
            );
            log!.ShouldNotContain("拍街區");
            foreach (var person in (PersonId[])[site.Member, site.OfLaneside])
                log!.ShouldNotContain(person.ToString());
        }
    }

    /// <summary>The two communities ally, and Mina agrees to be visible.</summary>
    private async Task<string> Ally()
    {
        foreach (var community in (Community[])[site.Riverside, site.Laneside])
            await site.In(
                community,
                s => new ListingStore(s.GetRequiredService<UnitOfWork>()).Keep(Listing.None with { Listed = true }, default)
            );
        var id = default(AllianceId);
        await site.In(
            site.Riverside,
            async s =>
            {
                var store = s.GetRequiredService<AllianceStore>();
                id = await store.Found(new("盟", "Ring"), null, League.Terms, new(site.Operator, "周怡君"), default);
                await store.Invite(id, site.Laneside.Id, default);
            }
        );
        await site.In(
            site.Laneside,
            async s =>
            {
                await s.GetRequiredService<AllianceStore>()
                    .Sign(id, 1, League.Hash(League.Terms), new(site.OfLaneside, "Mina Sato"), default);
                await s.GetRequiredService<ConsentsFacade>().Set(site.OfLaneside, Purpose.Alliance, true, default);
            }
        );
        return $"/alliances/{id}/communities/{site.Laneside.Id}";
    }

    private async Task<Surfer> In(string email)
    {
        var surfer = new Surfer(site.Address);
        (await surfer.SignIn(email, PeopleSite.Password)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return surfer;
    }

    [GeneratedRegex("/alliances/[0-9a-f-]{36}/communities/[0-9a-f-]{36}/people/[0-9a-f-]{36}/contact", RegexOptions.None, 1000)]
    private static partial Regex Form();

    [GeneratedRegex("/alliances/contacts/[0-9a-f-]{36}/answer", RegexOptions.None, 1000)]
    private static partial Regex Answer();
}
