using System.Text.Json;
using System.Text.Json.Nodes;

namespace Juluo.HelpDirectory.Tests;

public sealed class HelpImportTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task The_same_list_again_changes_nothing_and_a_newer_one_only_what_is_new()
    {
        var street = await Neighbours.Of(ground);
        (await street.Import(ServiceFiles.Many(5))).Value.ShouldBe(new(5, 0, 0));
        var before = await Stored(street);
        (await street.Preview(ServiceFiles.Many(5))).Same.ShouldBe(5);
        (await street.Import(ServiceFiles.Many(5))).Errors.Single().ShouldBeOfType<HelpImportErrors.NothingNew>();
        (await Stored(street)).ShouldBe(before);

        var newer = JsonSerializer.Serialize(
            Enumerable.Range(1, 5).Select(i => ServiceFiles.One(i, i == 3 ? "02-7777-8888" : "02-2222-3333"))
        );
        (await street.Preview(newer)).Changed.Select(c => c.Name.En).ShouldBe(["Food parcels 3"]);
        (await street.Import(newer)).Value.ShouldBe(new(0, 1, 0));
        (await street.Show(new(ServiceFiles.Id(3)))).Entry.Phones.Single().Number.ShouldBe("02-7777-8888");
    }

    [Fact] // seen to fail with on conflict … do update taken out: the second import breaks on entry_pkey
    public async Task Eight_imports_of_one_list_at_once_leave_each_entry_once()
    {
        var street = await Neighbours.Of(ground);
        var uploads = new List<HelpUploadId>();
        for (var i = 0; i < 8; i++)
            uploads.Add(await street.Upload(ServiceFiles.Many(12)));
        var written = await Task.WhenAll(
            uploads.Select(u => Task.Run(() => street.Try<ImportHelp, ImportHelp.Input, ImportHelp.Output>(new(u))))
        );
        written.Count(w => !w.Failed).ShouldBeGreaterThan(0);
        written.SelectMany(w => w.Errors).ShouldAllBe(e => e is HelpImportErrors.NothingNew);
        (await street.Whole()).Count.ShouldBe(12);
        // Two entries with one id of HSDS cannot exist in one community, whatever a page does.
        (
            await street.Refused(
                "insert into helpdirectory.entry (community_id, id, hsds, made_at, changed_at) select community_id, id, hsds, made_at, changed_at from helpdirectory.entry where community_id = $1 limit 1"
            )
        ).ShouldBe("entry_pkey");
    }

    [Fact]
    public async Task What_is_no_longer_on_the_list_is_shown_and_closed_only_where_that_is_said()
    {
        var street = await Neighbours.Of(ground);
        await street.Import(ServiceFiles.Many(4));
        await street.Import(ServiceFiles.Many(1, from: 50), source: "另一份");
        var shorter = ServiceFiles.Many(3);
        (await street.Preview(shorter)).Vanished.Select(v => v.Name.En).ShouldBe(["Food parcels 4"]);
        (await street.Import(shorter)).Errors.Single().ShouldBeOfType<HelpImportErrors.NothingNew>();
        (await street.Show(new(ServiceFiles.Id(4)))).Entry.State.ShouldBe(HelpState.Active);
        (await street.Import(shorter, close: true)).Value.ShouldBe(new(0, 0, 1));
        (await street.Show(new(ServiceFiles.Id(4)))).Entry.State.ShouldBe(HelpState.Closed);
        (
            await street.Bad<ShowHelpEntry, ShowHelpEntry.Input, ShowHelpEntry.Output>(null, new(new(ServiceFiles.Id(4))))
        ).ShouldBeOfType<NotFound>();
        (await street.Show(new(ServiceFiles.Id(50)))).Entry.State.ShouldBe(HelpState.Active);
    }

    [Fact]
    public async Task What_was_put_right_here_stays_until_the_list_says_something_new()
    {
        var street = await Neighbours.Of(ground);
        await street.Import(ServiceFiles.Many(1));
        var id = new HelpEntryId(ServiceFiles.Id(1));
        (await street.Report(id, "02-1111-0000")).Errors.ShouldBeEmpty();
        var correction = (await street.Run<ListCorrections, Nothing, ListCorrections.Output>(new())).Waiting.Single();
        await street.Run<AcceptCorrection, AcceptCorrection.Input, Done>(new(correction.Id));
        (await street.Preview(ServiceFiles.Many(1))).Same.ShouldBe(1);
        var newer = await street.Preview(ServiceFiles.Many(1, "02-3333-0000"));
        newer.Changed.Single().EditedHere.ShouldBeTrue();
        await street.Import(ServiceFiles.Many(1, "02-3333-0000"));
        var entry = (await street.Show(id)).Entry;
        entry.Phones.Single().Number.ShouldBe("02-3333-0000");
        entry.CheckedOn.ShouldBe(street.Today, "the later day on which it was made sure of stays");
    }

    [Fact]
    public async Task What_goes_out_comes_in_elsewhere_as_it_was()
    {
        var (one, other) = (await Neighbours.Of(ground), await Neighbours.Of(ground));
        await one.Add();
        await one.Import(ServiceFiles.Many(3));
        var file = new JsonArray([.. await one.Whole()]).ToJsonString();
        (await one.Preview(file)).Same.ShouldBe(4, "its own list changes nothing");
        (await other.Import(file)).Value.Added.ShouldBe(4);
        var again = await other.Whole();
        again.Count.ShouldBe(4);
        foreach (var service in await one.Whole())
            again.ShouldContain(a => JsonNode.DeepEquals(a, service));
        var name = (await other.Run<ListHelp, ListHelp.Input, ListHelp.Output>(new(Kind: HelpKind.Legal))).Items.Single().Name;
        (name.Zh, name.En).ShouldBe(("法律諮詢", "Legal clinic"));
    }

    [Fact]
    public async Task What_HSDS_does_not_have_and_what_no_page_shows_goes_out_again()
    {
        var street = await Neighbours.Of(ground);
        var service = JsonNode.Parse(ServiceFiles.Many(1))![0]!.AsObject();
        service["x_profile"] = new JsonObject { ["rank"] = 3 };
        service["contacts"] = new JsonArray(new JsonObject { ["id"] = $"{ServiceFiles.Id(9, 9)}", ["name"] = "Desk" });
        var preview = await street.Preview($"[{service.ToJsonString()}]");
        preview.Unknown.ShouldBe(new Dictionary<string, int> { ["service.x_profile"] = 1 });
        await street.Import($"[{service.ToJsonString()}]");
        var whole = (await street.Whole()).Single();
        whole["x_profile"]!["rank"]!.GetValue<int>().ShouldBe(3);
        whole["contacts"]![0]!["name"]!.ToString().ShouldBe("Desk");
        whole["service_areas"]![0]!["name"]!.ToString().ShouldBe("North");
    }

    [Fact]
    public async Task A_list_of_one_community_is_not_seen_in_another()
    {
        var (one, other) = (await Neighbours.Of(ground), await Neighbours.Of(ground));
        await one.Import(ServiceFiles.Many(2));
        await other.Import(ServiceFiles.Many(1, "02-5555-5555"));
        (await other.Whole()).Count.ShouldBe(1);
        (await one.Show(new(ServiceFiles.Id(1)))).Entry.Phones.Single().Number.ShouldBe("02-2222-3333");
        (await other.Sql("update helpdirectory.entry set source = source where community_id <> $1")).ShouldBe(0);
    }

    [Fact] // seen to fail with what waits not counted: a list in which all was mended was refused as nothing new, and the fault stayed
    public async Task One_service_that_cannot_be_read_keeps_no_other_out_and_is_put_aside_to_be_mended()
    {
        var street = await Neighbours.Of(ground);
        await street.Import(ServiceFiles.Many(3));
        string List(string freq, int count = 4) =>
            JsonSerializer.Serialize(
                Enumerable
                    .Range(1, count)
                    .Select(i => ServiceFiles.One(i))
                    .Select(
                        (s, i) =>
                        {
                            if (i == 1)
                                s["schedules"] = new[]
                                {
                                    new
                                    {
                                        id = ServiceFiles.Id(2, 2),
                                        freq,
                                        byday = "MO",
                                        opens_at = "9:00 AM",
                                        closes_at = "5 PM",
                                    },
                                };
                            return s;
                        }
                    )
            );
        var preview = await street.Preview(List("YEARLY"));
        (preview.Fresh.Count, preview.Same, preview.Left).ShouldBe((1, 2, 1));
        preview.Vanished.ShouldBeEmpty("what cannot be read is on the list all the same");
        (await street.Import(List("YEARLY"), close: true)).Value.ShouldBe(new(1, 0, 0, 1));
        (await street.Show(new(ServiceFiles.Id(2)))).Entry.State.ShouldBe(HelpState.Active);

        var left = (await Faults(street)).Faults.ShouldHaveSingleItem();
        (left.Fault.Row, left.Fault.Name, left.Fault.Source).ShouldBe((2, "Food parcels 2", "清單"));
        left.Wrong.ShouldHaveSingleItem().ShouldBeOfType<HsdsErrors.NotOneOf>().Pointer.ShouldBe("/0/schedules/0/freq");
        var id = left.Fault.Id;
        (await street.Try<MendHelpFault, MendHelpFault.Input, Done>(new(id, left.Fault.Text!)))
            .Errors.ShouldHaveSingleItem()
            .ShouldBeOfType<HsdsErrors.NotOneOf>();
        (await street.Try<MendHelpFault, MendHelpFault.Input, Done>(new(id, ServiceFiles.Many(2))))
            .Errors.ShouldHaveSingleItem()
            .ShouldBeOfType<HelpFaultErrors.NotOne>();

        await street.Run<MendHelpFault, MendHelpFault.Input, Done>(
            new(id, left.Fault.Text!.Replace("YEARLY", "WEEKLY", StringComparison.Ordinal))
        );

        (await Faults(street)).Count.ShouldBe(0);
        var hours = (await street.Show(new(ServiceFiles.Id(2)))).Entry.Hours.ShouldHaveSingleItem();
        (hours.Opens, hours.Closes).ShouldBe((9 * 60, 17 * 60));
        (await street.Import(List("YEARLY"))).Errors.ShouldBeEmpty();
        (await Faults(street)).Count.ShouldBe(0, "the list still says what was mended here");
        (await street.Import(List("DAILY"))).Errors.ShouldBeEmpty();
        var again = (await Faults(street)).Faults.ShouldHaveSingleItem().Fault.Id;
        await street.Run<DismissHelpFault, DismissHelpFault.Input, Done>(new(again));
        (await Faults(street)).Count.ShouldBe(0);
        await street.Run<RestoreHelpFault, RestoreHelpFault.Input, Done>(new(again));
        (await Faults(street)).Count.ShouldBe(1);
        await street.Import(List("WEEKLY"));
        (await Faults(street)).Count.ShouldBe(0, "the list is mended");
    }

    [Fact]
    public async Task HTML_of_a_list_is_read_as_text_and_goes_out_as_it_came()
    {
        const string written = "<p>Free <b>food</b>&nbsp;&amp; clothes</p><br/>Bring ID";
        var street = await Neighbours.Of(ground);
        var service = ServiceFiles.One(1);
        service["description"] = written;
        await street.Import(JsonSerializer.Serialize(new[] { service }));
        var id = new HelpEntryId(ServiceFiles.Id(1));
        (await street.Show(id)).Entry.About!.En.ShouldBe("Free food & clothes\nBring ID");
        var settings = await street.Run<ShowHelpEntrySettings, ShowHelpEntrySettings.Input, ShowHelpEntrySettings.Output>(new(id));
        settings.Entry.About!.En.ShouldBe("Free food & clothes\nBring ID");
        (await street.Whole()).Single()["description"]!.ToString().ShouldBe(written);
    }

    private static Task<ListHelpFaults.Output> Faults(Neighbours street) =>
        street.Run<ListHelpFaults, Nothing, ListHelpFaults.Output>(new());

    [OfficialFact]
    public async Task The_examples_of_HSDS_are_read_and_go_out_as_they_came()
    {
        var street = await Neighbours.Of(ground);
        (await street.Preview(Official.Example("service_list"))).Wrong.ShouldBeEmpty();
        (await street.Import(Official.Example("service_full"))).Value.Added.ShouldBe(1);
        var (came, went) = (JsonNode.Parse(Official.Example("service_full"))!, (await street.Whole()).Single());
        // Blanks around a text are removed; everything else is unchanged.
        HsdsDigest.Of(HsdsReader.Read(came.ToJsonString()).Services.Single()).ShouldBe(HsdsDigest.Of(went));
        HsdsReader.Read(Official.Example("organization_full")).Faults.Single().Error.ShouldBeOfType<HsdsErrors.IsOrganization>();
    }

    private static Task<string?> Stored(Neighbours street) =>
        street.Ground.In(
            street.Here,
            s =>
                Microsoft
                    .Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<UnitOfWork>(s)
                    .Find<string>(
                        $"select string_agg(to_jsonb(e)::text, E'\n' order by e.id) from helpdirectory.entry e where e.community_id = {street.Here}",
                        default
                    )
        );
}
