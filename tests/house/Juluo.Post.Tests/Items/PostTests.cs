using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Juluo.Post.Tests;

/// <summary>Post for a registered address: accepted, notified, handed out once; and the stored data about its recipient.</summary>
public sealed class PostTests(Ground ground) : IClassFixture<Ground>
{
    private const string Street = "臺北市大同區迪化街一段 32 巷 7 號";

    [Fact]
    public async Task A_letter_comes_they_are_told_and_of_two_clerks_one_hands_it_out()
    {
        var (house, _, item) = await Letter();
        (
            await ground.Database.Ask<string>(
                "select kind from delivery.notification where community_id = $1 and person_id = $2 and kind = 'reception.mail'",
                house.Here.Id.Value,
                house.People[1].Value
            )
        ).ShouldBe("reception.mail");
        var tries = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(i => house.Do<HandOutPostItem, HandOutPostItem.Input, Done>(house.People[0], new(item, $"本人 {i}")))
        );
        tries.Count(t => !t.Failed).ShouldBe(1);
        tries.Where(t => t.Failed).ShouldAllBe(t => t.Errors[0] is PostErrors.GoneAlready);
        (await Gone()).ShouldBe(["post.notice.PickedUp"]); // earlier: the holder was not notified that another person had their letter
        (await house.Do<ReopenPostItem, ReopenPostItem.Input, Done>(house.People[0], new(item))).Errors.ShouldBeEmpty();
        (await Gone()).ShouldBeEmpty();
        await house.Good<HandOutPostItem, HandOutPostItem.Input, Done>(house.People[0], new(item, " "));
        (await Gone()).ShouldBeEmpty("they picked it up themselves");
        await house.Good<ReopenPostItem, ReopenPostItem.Input, Done>(house.People[0], new(item));
        var shown = await house.Good<ShowPostItem, ShowPostItem.Input, ShowPostItem.Output>(house.People[0], new(item));
        shown.Steps.Select(s => s.Kind).Order().ShouldBe(["arrived", "picked_up", "picked_up", "reopened", "reopened"]);
        shown.Item.Closed.ShouldBeNull();

        async Task<string[]> Gone() =>
            await ground.Database.Ask<string[]>(
                "select coalesce(array_agg(sentence), '{}') from delivery.notification where community_id = $1 and sentence like 'post.notice.%'",
                house.Here.Id.Value
            ) ?? [];
    }

    [Fact] // before: post lay for weeks, and no one was reminded
    public async Task Post_is_remembered_after_one_and_three_weeks_and_waits_for_the_desk_after_two()
    {
        var (house, _, item) = await Letter();
        (await Reminders()).ShouldBe(0);
        await Days(7);
        (await Reminders()).ShouldBe(1);
        (await Reminders()).ShouldBe(1, "each is sent once");
        (await Waits()).ShouldBeEmpty();
        await Days(7);
        (await Reminders()).ShouldBe(1);
        (await Waits()).ShouldBe([("post", $"/post/{item}")]);
        (await Waits("plans.manage")).ShouldBeEmpty("for those who hand it out");
        await Days(7);
        (await Reminders()).ShouldBe(2);
        await house.Good<HandOutPostItem, HandOutPostItem.Input, Done>(house.People[0], new(item));
        (await Reminders()).ShouldBe(0, "they are taken back");
        (await Waits()).ShouldBeEmpty();

        Task Days(int days)
        {
            ground.Time.Pass(TimeSpan.FromDays(days));
            return ground.In(house.Here, s => ActivatorUtilities.CreateInstance<RemindOfPost>(s).Run(house.Here, default));
        }

        async Task<long> Reminders()
        {
            await ground.In(house.Here, s => ActivatorUtilities.CreateInstance<RemindOfPost>(s).Run(house.Here, default));
            return await ground.Database.Ask<long>(
                "select count(*) from delivery.notification where community_id = $1 and person_id = $2 and sentence = 'post.notice.waits'",
                house.Here.Id.Value,
                house.People[1].Value
            );
        }

        async Task<(string, string)[]> Waits(string may = SpacesModule.Reception) =>
            [
                .. (await house.Good<ShowWaiting, Nothing, ShowWaiting.Output>(house.People[0], new(), may)).Items.Select(i =>
                    (i.Kind, i.Path)
                ),
            ];
    }

    [Fact] // before: a parcel needed a registered address
    public async Task A_parcel_is_noted_for_any_member_and_theirs_alone()
    {
        var house = await House.Of(ground, 3);
        var (desk, member) = (house.People[0], house.People[1]);
        // No address is registered here, so the page asks for the member. Seen to fail: "holder: Fill this in."
        (await house.Do<AddPostItem, AddPostItem.Input, AddPostItem.Output>(desk, new()))
            .Errors.Single()
            .ShouldBe(new Missing("person"));
        (await Log(house)).Members.Count.ShouldBe(3);
        var item = (
            await house.Good<AddPostItem, AddPostItem.Input, AddPostItem.Output>(desk, new(Person: member, Kind: PostKind.Parcel))
        ).Id;
        var mine = (await house.Good<ShowMyPost, Nothing, ShowMyPost.Output>(member, new())).Items.Single();
        (mine.HolderName, mine.Site, mine.Holder).ShouldBe(("住民02", house.Site, null));
        (await house.Good<ShowMyPost, Nothing, ShowMyPost.Output>(house.People[2], new())).Items.ShouldBeEmpty();
        var shown = await house.Good<ShowPostItem, ShowPostItem.Input, ShowPostItem.Output>(desk, new(item));
        shown.Checked.ShouldBeTrue("no one proves who they are for a parcel");
        (await house.Do<RequestForwarding, RequestForwarding.Input, Done>(member, new(item)))
            .Errors.Single()
            .ShouldBe(new PostErrors.NowhereToForward());
        await house.Sql("update people.person set state = 'alumni', left_on = joined_on where community_id = $1 and id = $2", member.Value);
        (await house.Do<AddPostItem, AddPostItem.Input, AddPostItem.Output>(desk, new(Person: member)))
            .Errors.Single()
            .ShouldBe(new NotFound(), "they have left");
        (
            await Should.ThrowAsync<PostgresException>(() =>
                house.Sql("update post.mail_item set name = null where community_id = $1 and id = $2", item.Value)
            )
        ).ConstraintName.ShouldBe("for_an_address_or_a_member");
    }

    [Fact]
    public async Task An_address_needs_a_plan_that_includes_it_and_a_name_of_its_own()
    {
        var house = await House.Of(ground, 3);
        var input = new AddPostAddress.Input(house.People[1], "柳浪有限公司");
        (await Add(house, input)).Errors.Single().ShouldBe(new PostErrors.PlanWithoutAddress());
        var plan = await AddressPlan(house);
        await house.Give(house.People[1], plan);
        await house.Give(house.People[2], plan);
        (await Add(house, input)).Errors.ShouldBeEmpty();
        (await Add(house, input with { Id = house.People[2] })).Errors.Single().ShouldBe(new PostErrors.NameTaken());
    }

    [Fact]
    public async Task Where_mail_is_sent_on_to_and_signs_of_documents_are_sealed_and_looks_at_them_are_written_down()
    {
        var (house, holder, item) = await Letter(Street);
        var person = house.People[1];
        await house.Good<CheckIdentity, CheckIdentity.Input, Done>(house.People[0], new(person, holder, IdentityDocument.Passport, "Q7Z9"));
        (
            await ground.Database.Ask<bool>(
                """
                select h.forward_to not like '%迪化街%' and c.last_signs not like '%Q7Z9%' from post.mail_holder h
                join post.identity_check c on c.holder_id = h.id where h.id = $1
                """,
                holder.Value
            )
        ).ShouldBeTrue();
        var closed = await house.Good<ListPostAddresses, ListPostAddresses.Input, ListPostAddresses.Output>(house.People[0], new(person));
        closed.Addresses.Single().Checks.Single().LastSigns.ShouldBeNull();
        (await Looks(house)).ShouldBe("forwarding");
        var open = await house.Good<ListPostAddresses, ListPostAddresses.Input, ListPostAddresses.Output>(
            house.People[0],
            new(person, holder)
        );
        open.Addresses.Single().Checks.Single().LastSigns.ShouldBe("Q7Z9");
        open.Addresses.Single().Holder.ForwardTo.ShouldBe(Street);
        (await Looks(house)).ShouldBe("forwarding forwarding identity");
        // The desk sees the forwarding address only once its holder has asked.
        (await house.Good<ShowPostItem, ShowPostItem.Input, ShowPostItem.Output>(house.People[0], new(item))).ForwardTo.ShouldBeNull();
        (await house.Do<RequestForwarding, RequestForwarding.Input, Done>(house.People[0], new(item)))
            .Errors.Single()
            .ShouldBe(new NotFound());
        await house.Good<RequestForwarding, RequestForwarding.Input, Done>(person, new(item));
        (await house.Good<ShowPostItem, ShowPostItem.Input, ShowPostItem.Output>(house.People[0], new(item))).ForwardTo.ShouldBe(Street);
    }

    [Fact] // seen to fail with those listed who have a name already
    public async Task Whose_plan_includes_an_address_and_who_gave_no_name_yet_is_offered_at_the_log()
    {
        var house = await House.Of(ground, 4);
        (await Log(house)).Unnamed.ShouldBeEmpty();
        var plan = await AddressPlan(house);
        foreach (var person in house.People.Skip(1))
            await house.Give(person, plan);
        (await Add(house, new(house.People[1], "柳浪有限公司"))).Errors.ShouldBeEmpty();
        await house.Sql(
            "update people.person set state = 'alumni', left_on = '2026-11-18' where community_id = $1 and id = $2",
            house.People[3].Value
        );
        var log = await Log(house);
        log.Holders.Single().Person.ShouldBe(house.People[1]);
        log.Unnamed.Select(p => p.Id).ShouldBe([house.People[2]]);
    }

    [Theory]
    [InlineData("A123456789")]
    [InlineData("")]
    [InlineData("12 4")]
    public async Task Of_a_document_no_more_than_the_last_signs_is_taken(string signs)
    {
        var (house, holder, _) = await Letter();
        (
            await house.Do<CheckIdentity, CheckIdentity.Input, Done>(
                house.People[0],
                new(house.People[1], holder, IdentityDocument.IdCard, signs)
            )
        )
            .Errors.Single()
            .ShouldBe(new PostErrors.OnlyLastSigns(4));
    }

    [Fact] // seen to fail with the trigger stays dropped
    public async Task A_line_of_the_log_is_not_written_over()
    {
        var (house, _, _) = await Letter();
        var refused = await Should.ThrowAsync<PostgresException>(() =>
            house.Sql("update post.mail_step set kind = 'returned' where community_id = $1")
        );
        refused.ConstraintName.ShouldBe("line_stays");
        (await house.Sql("update post.mail_step set by_person = null where community_id = $1")).ShouldBe(1);
    }

    [Fact]
    public async Task Other_peoples_photos_are_not_there()
    {
        var (house, _, item) = await Letter();
        await house.Sql("update post.mail_item set photo = 'k', photo_small = 's' where community_id = $1");
        (await Photo(house, house.People[1], item)).Errors.ShouldBeEmpty();
        (await Photo(house, house.People[2], item)).Errors.Single().ShouldBe(new NotFound());
        (await Photo(house, house.People[2], item, SpacesModule.Reception)).Errors.ShouldBeEmpty();
    }

    private async Task<(House House, PostHolderId Holder, PostItemId Item)> Letter(string? forwardTo = null)
    {
        var house = await House.Of(ground, 3);
        await house.Give(house.People[1], await AddressPlan(house));
        var holder = (await Add(house, new(house.People[1], "柳浪有限公司", null, forwardTo))).Value.Id;
        var item = await house.Good<AddPostItem, AddPostItem.Input, AddPostItem.Output>(
            house.People[0],
            new(holder, Kind: PostKind.Registered, Sender: "國稅局")
        );
        return (house, holder, item.Id);
    }

    private static Task<ListPost.Output> Log(House house) =>
        house.Good<ListPost, Nothing, ListPost.Output>(house.People[0], new(), SpacesModule.Reception);

    private static Task<Outcome<AddPostAddress.Output>> Add(House house, AddPostAddress.Input input) =>
        house.Do<AddPostAddress, AddPostAddress.Input, AddPostAddress.Output>(house.People[0], input);

    private static Task<Outcome<Download>> Photo(House house, PersonId who, PostItemId item, params string[] may) =>
        house.Do<ShowPostPhoto, ShowPostPhoto.Input, Download>(who, new(item, "k"), may);

    private static async Task<PlanId> AddressPlan(House house) =>
        (
            await house.Good<AddPlan, AddPlan.Input, AddPlan.Output>(
                house.People[0],
                new(new("登記地址"))
                {
                    Amount = "1200",
                    Days = 0,
                    MailAddress = true,
                }
            )
        ).Id;

    private Task<string?> Looks(House house) =>
        ground.Database.Ask<string>(
            "select string_agg(what, ' ' order by what) from postgres.look where community_id = $1",
            house.Here.Id.Value
        );
}
