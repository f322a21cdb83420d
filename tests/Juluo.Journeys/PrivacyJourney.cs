using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Journeys;

/// <summary>A person's own data: a member exports everything, asks to be erased and changes their mind; another is erased.</summary>
[Collection(LaneStories.Name)]
public sealed class PrivacyJourney(Lane lane)
{
    [Journey("privacy")]
    public async Task A_member_takes_everything_along_and_opens_it()
    {
        var me = Somebody(0);
        await using var visit = await lane.SignedIn(me);
        await visit.Go("/me/privacy");
        await visit.Picture("privacy-1-page");
        await visit.Click("form[action='/me/privacy/archive'] button");
        await visit.Picture("privacy-2-making");
        await lane.Settle();
        await visit.Go("/me/privacy");
        await visit.Inspect("privacy-3-ready");
        var file = await visit.Download("a[href='/me/privacy/archive.zip']");
        file.Name.ShouldStartWith("juluo-laneside");
        using var zip = new ZipArchive(new MemoryStream(file.Content));
        using var own = new StreamReader(await zip.GetEntry("people.person.csv")!.OpenAsync());
        (await own.ReadToEndAsync()).ShouldContain(me.Name);
        zip.Entries.ShouldContain(e => e.FullName == "說明.txt");
        (visit.Problems.Count + visit.Strangers.Count).ShouldBe(0);
    }

    [Journey("privacy")]
    public async Task Somebody_asks_to_be_erased_and_thinks_again_without_scripts_on_a_phone()
    {
        var me = Somebody(1);
        await lane.GiveAccount(me);
        await using var visit = await lane.Visitor(Look.Phone with { JavaScript = false });
        await visit.SignIn(me.Email, SampleLoader.Password);
        await visit.Go("/me/privacy");
        await visit.Open("section[aria-labelledby=erasure] summary");
        await visit.Picture("privacy-4-erasure");
        await visit.Click("form[action='/me/erasure'] button");
        await visit.Inspect("privacy-5-asked");
        await lane.Settle();
        (await lane.Mailbox.Wait(me.Email)).Text.ShouldContain("/me/privacy");
        await using (var desk = await lane.SignedIn(lane.First(SampleRole.Operator)))
        {
            await desk.Go("/people/erasures");
            (await desk.Text("main")).ShouldContain(me.Name);
            await desk.Picture("privacy-6-operator");
        }

        await visit.Click("section[aria-labelledby=erasure] form[action='/me/erasure/withdrawal'] button");
        (await visit.Count("form[action='/me/erasure']")).ShouldBe(1);
        await visit.Picture("privacy-7-stays");
        visit.Problems.ShouldBeEmpty();
    }

    [Journey("privacy")]
    public async Task Another_is_erased_and_nobody_finds_them()
    {
        var gone = Somebody(2);
        var id = lane.Id(gone);
        await using var theirs = await lane.SignedIn(gone);
        (await theirs.Go("/me")).Status.ShouldBe(200);
        await lane.In(lane.Community, s => s.GetRequiredService<Erasure>().Erase(id, default));
        await theirs.Go("/me");
        theirs.Path.ShouldBe("/sign-in");
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator));
        (await desk.Go($"/people/{id}")).Status.ShouldBe(404);
        await desk.Go($"/people?q={Uri.EscapeDataString(gone.Name)}");
        (await desk.Count($"a[href='/people/{id}']")).ShouldBe(0);
        await desk.Go("/people/erasures");
        await desk.Inspect("privacy-8-erased");
        await lane.ReadTies();
        foreach (var page in (string[])["/today", "/network", "/introductions", "/measures"])
        {
            (await desk.Go(page)).Status.ShouldBe(200);
            (await desk.Html()).ShouldNotContain(id.ToString());
        }

        desk.Problems.ShouldBeEmpty();
    }

    [Journey("privacy")]
    public async Task Whoever_has_not_joined_yet_reads_what_is_kept()
    {
        await using var visit = await lane.Visitor(Look.Phone);
        (await visit.Go("/privacy")).Status.ShouldBe(200);
        (await visit.Text("main")).ShouldContain("18");
        await visit.Inspect("privacy-9-notice");
        visit.Problems.ShouldBeEmpty();
    }

    /// <summary>Members whom no other journey uses: the last of the list.</summary>
    private SamplePerson Somebody(int place) =>
        lane.Sample.People.Where(p => p.Role == SampleRole.Member && p.LeftOn is null).Reverse().ElementAt(place);
}
