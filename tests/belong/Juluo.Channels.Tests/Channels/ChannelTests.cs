using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Channels.Tests;

public sealed class ChannelTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly PersonId Maker = new(new Guid(1, 0, 0, new byte[8]));
    private static readonly PersonId Other = new(new Guid(2, 0, 0, new byte[8]));

    [Theory] // circle's part, circle or channel closed, maker, writes, looks after all → read, write, manage, look after
    [InlineData(null, false, false, true, false, "read write")]
    [InlineData(null, false, false, false, false, "read")]
    [InlineData(null, false, true, true, false, "read write manage")]
    [InlineData(null, false, true, false, false, "read")]
    [InlineData(null, false, false, true, true, "read write manage look-after")]
    [InlineData(null, true, false, true, true, "read manage look-after")]
    [InlineData("none", false, true, true, true, "")]
    [InlineData("member", false, false, true, true, "read write")]
    [InlineData("member", false, true, true, false, "read write manage")]
    [InlineData("secretary", true, false, true, false, "read")]
    [InlineData("coordinator", false, false, true, false, "read write manage look-after")]
    public void What_one_may_do_follows_from_whose_the_channel_is(
        string? part,
        bool closed,
        bool maker,
        bool writes,
        bool looksAfter,
        string may
    )
    {
        var circle = part is null
            ? null
            : new ChannelCircle(default, new("圈"), closed, part == "none" ? null : EnumWord.Read<CirclePart>(part));
        var channel = new Channel(
            default,
            new("甲"),
            null,
            circle,
            maker ? Maker : Other,
            default,
            closed && circle is null ? Instant.FromUnixTimeSeconds(0) : null,
            0,
            new(null, ChannelHearing.Usual, 0)
        );
        var rights = ChannelRights.Of(channel, Maker, writes, looksAfter);
        string[] said =
        [
            .. rights.Read ? ["read"] : Array.Empty<string>(),
            .. rights.Write ? ["write"] : Array.Empty<string>(),
            .. rights.Manage ? ["manage"] : Array.Empty<string>(),
            .. rights.LookAfter ? ["look-after"] : Array.Empty<string>(),
        ];
        string.Join(' ', said).ShouldBe(may);
    }

    [Fact] // seen to fail with ChannelRights.Read always true
    public async Task A_channel_of_a_circle_and_all_that_is_in_it_is_not_here_for_others_operators_too()
    {
        var talk = await Talk.Of(ground);
        var channel = await talk.OfCircle(1, 2);
        var message = await talk.Say(1, "圈裡的事 secretword", channel);
        const string all = ChannelRights.LookAfterAll;
        (await talk.Do<ShowChannel, ShowChannel.Input, ShowChannel.Output>(0, new(channel), all)).Errors.ShouldBe([new NotFound()]);
        (await talk.Do<ShowThread, ShowThread.Input, ShowThread.Output>(0, new(message), all)).Errors.ShouldBe([new NotFound()]);
        (await talk.Do<ShowChanges, ShowChanges.Input, ShowChanges.Output>(0, new(channel), all)).Errors.ShouldBe([new NotFound()]);
        (await talk.Do<WriteMessage, WriteMessage.Input, WriteMessage.Output>(0, new(channel, "x"), all)).Errors.ShouldBe([new NotFound()]);
        (await talk.Do<AddReaction, AddReaction.Input, RemoveMessage.Output>(0, new(message, "👍"), all)).Errors.ShouldBe([new NotFound()]);
        (await talk.Do<RemoveMessage, RemoveMessage.Input, RemoveMessage.Output>(0, new(message), all)).Errors.ShouldBe([new NotFound()]);
        (await talk.Good<ListChannels, Nothing, ListChannels.Output>(0, new(), all)).Channels.Select(c => c.Id).ShouldBe([talk.Channel]);
        (await Search(talk, 0, "secretword")).ShouldBeEmpty();
        (await Search(talk, 2, "secretword")).ShouldBe([message]);
        (await talk.Show(2, channel)).Items.Select(m => m.Id).ShouldBe([message]);
    }

    [Fact] // seen to fail without the look at who is of the circle: the second was mentioned where they read nothing
    public async Task Two_share_the_channels_of_everybody_and_those_of_circles_that_both_are_in()
    {
        var talk = await Talk.Of(ground);
        var inside = await talk.OfCircle(1, 2);
        async Task<List<ChannelId>> Shared(int one, int other) =>
            [
                .. (
                    await ground.In(
                        talk.Here,
                        s => s.GetRequiredService<ChannelsFacade>().OfBoth(talk.People[one], talk.People[other], 9, default)
                    )
                ).Select(c => c.Id),
            ];
        (await Shared(1, 2)).ShouldBe([talk.Channel, inside], ignoreOrder: true);
        (await Shared(1, 0)).ShouldBe([talk.Channel]);
        var page = await talk.Good<ShowChannel, ShowChannel.Input, ShowChannel.Output>(1, new(inside, Mention: talk.People[2]));
        page.Begun.ShouldBe($"@{Talk.Names[2]} ");
    }

    [Fact]
    public async Task Who_leaves_the_circle_reads_its_channels_no_more_and_is_told_of_nothing_in_them()
    {
        var talk = await Talk.Of(ground);
        var channel = await talk.OfCircle(0, 1);
        var circle = (await talk.Line(0, channel)).Circle!.Id;
        var message = await talk.Say(1, "我先走了", channel);
        await talk.Good<LeaveCircle, LeaveCircle.Input, Done>(1, new(circle));
        (await talk.Do<ShowThread, ShowThread.Input, ShowThread.Output>(1, new(message))).Errors.ShouldBe([new NotFound()]);
        await talk.Reply(0, message, "@林雅 謝謝");
        (await Told(talk, 1)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_new_is_counted_until_it_is_opened_and_ones_own_is_never_new()
    {
        var talk = await Talk.Of(ground);
        await talk.Say(0, "一");
        var first = await talk.Say(0, "二");
        (await talk.Line(0)).Reading.Unread.ShouldBe(0);
        (await talk.Line(1)).Reading.ShouldBe(new(null, ChannelHearing.Usual, 2));
        await talk.Show(1);
        (await talk.Line(1)).Reading.Unread.ShouldBe(0);
        await talk.Reply(2, first, "三");
        var shown = await talk.Show(1);
        shown.Channel.Reading.Unread.ShouldBe(1);
        shown.Items.Single(m => m.Id == first).NewReplies.ShouldBe(1);
        (await talk.Line(1)).Reading.Unread.ShouldBe(0);
    }

    [Fact]
    public async Task A_program_that_asks_for_somebody_reads_nothing_for_them()
    {
        var talk = await Talk.Of(ground);
        await talk.Say(0, "一");
        await ground.In(
            talk.Here,
            s =>
                ActivatorUtilities
                    .CreateInstance<ShowChannel>(s)
                    .Handle(new(talk.Channel), talk.Here.AsCaller(talk.People[1]) with { Token = Guid.Empty }, default)
        );
        (await talk.Line(1)).Reading.Unread.ShouldBe(1);
    }

    [Fact]
    public async Task Who_wishes_to_hear_nothing_is_told_nothing_not_even_what_is_said_to_them()
    {
        var talk = await Talk.Of(ground);
        await talk.Good<ChangeMyChannelNotifications, ChangeMyChannelNotifications.Input, Done>(
            3,
            new(talk.Channel, ChannelHearing.Nothing)
        );
        var message = await talk.Say(3, "靜一靜");
        await talk.Reply(0, message, "@周怡君 好");
        (await Told(talk, 3)).ShouldBeEmpty();
        (await talk.Line(3)).Reading.Unread.ShouldBe(0);
    }

    [Fact] // seen to fail without the key's day: the second morning sent nothing
    public async Task Once_a_day_those_who_wish_it_hear_how_much_is_new()
    {
        var talk = await Talk.Of(ground);
        await talk.Good<ChangeMyChannelNotifications, ChangeMyChannelNotifications.Input, Done>(1, new(talk.Channel, ChannelHearing.Daily));
        await News(talk);
        (await Told(talk, 1)).ShouldBeEmpty("nothing is new");
        await talk.Say(0, "一");
        await talk.Say(2, "二");
        await News(talk);
        await News(talk);
        (await Told(talk, 1)).ShouldBe(["channels.told.news"]);
        ground.Time.Pass(TimeSpan.FromDays(1));
        await News(talk);
        (await Told(talk, 1)).ShouldBe(["channels.told.news", "channels.told.news"]);
        (await Told(talk, 2)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_closed_channel_is_read_and_not_written_in_until_it_is_opened_again()
    {
        var talk = await Talk.Of(ground);
        var message = await talk.Say(1, "還有一件事");
        (await talk.Do<CloseChannel, CloseChannel.Input, Done>(1, new(talk.Channel))).Errors.ShouldBe([new ChannelErrors.NotYours()]);
        await talk.Good<CloseChannel, CloseChannel.Input, Done>(0, new(talk.Channel));
        (await talk.Do<WriteMessage, WriteMessage.Input, WriteMessage.Output>(1, new(talk.Channel, "x"))).Errors.ShouldBe([
            new ChannelErrors.IsClosed(),
        ]);
        (await talk.Do<AddReaction, AddReaction.Input, RemoveMessage.Output>(1, new(message, "👍"))).Errors.ShouldBe([
            new ChannelErrors.IsClosed(),
        ]);
        (await talk.Show(1)).Items.ShouldHaveSingleItem();
        await talk.Good<ReopenChannel, CloseChannel.Input, Done>(0, new(talk.Channel));
        await talk.Say(1, "又開了");
    }

    [Fact]
    public async Task A_channel_has_a_name_and_belongs_to_a_circle_of_ones_own_or_to_everybody()
    {
        var talk = await Talk.Of(ground);
        var circle = (await talk.Line(0, await talk.OfCircle(0, 1))).Circle!.Id;
        (await talk.Do<OpenChannel, OpenChannel.Input, OpenChannel.Output>(2, new(circle) { Name = new(" ") })).Errors.ShouldBe([
            new NameMissing("name.zh"),
        ]);
        (await talk.Do<OpenChannel, OpenChannel.Input, OpenChannel.Output>(2, new(circle) { Name = new("圈外") })).Errors.ShouldBe([
            new ChannelErrors.NotOfTheCircle(),
        ]);
    }

    [Fact]
    public async Task Words_are_found_in_chinese_and_english_as_the_directory_finds_them()
    {
        var talk = await Talk.Of(ground);
        var zh = await talk.Say(0, "週五中午在臺北車站集合");
        var en = await talk.Say(0, "The printers are **printing** again");
        (await Search(talk, 1, "台北")).ShouldBe([zh]);
        (await Search(talk, 1, "車站 週五")).ShouldBe([zh]);
        (await Search(talk, 1, "printer")).ShouldBe([en]);
        (await Search(talk, 1, "臺中")).ShouldBeEmpty();
        await talk.Good<RemoveMessage, RemoveMessage.Input, RemoveMessage.Output>(0, new(en));
        (await Search(talk, 1, "printer")).ShouldBeEmpty("what was removed is found no more");
    }

    [Fact]
    public async Task A_conversation_is_read_back_page_by_page_without_a_gap()
    {
        var talk = await Talk.Of(ground);
        for (var n = 0; n < ShowChannel.PageSize + 15; n++)
            await talk.Say(n % 3, $"第 {n} 句");
        var last = await talk.Show(1);
        last.Items.Count.ShouldBe(ShowChannel.PageSize);
        last.Items[^1].Text.ShouldBe($"第 {ShowChannel.PageSize + 14} 句");
        var first = await talk.Good<ShowChannel, ShowChannel.Input, ShowChannel.Output>(1, new(talk.Channel, last.Next));
        first.Latest.ShouldBeFalse();
        first.Next.ShouldBeNull();
        first
            .Items.Concat(last.Items)
            .Select(m => m.Text)
            .ShouldBe([.. Enumerable.Range(0, ShowChannel.PageSize + 15).Select(n => $"第 {n} 句")]);
        (await talk.Do<ShowChannel, ShowChannel.Input, ShowChannel.Output>(1, new(talk.Channel, "forged"))).Errors.ShouldBe([
            new CursorUnknown(),
        ]);
    }

    private static async Task<List<MessageId>> Search(Talk talk, int who, string words) =>
        [.. (await talk.Good<SearchMessages, SearchMessages.Input, SearchMessages.Output>(who, new(words))).Items.Select(m => m.Id)];

    private Task News(Talk talk) =>
        ground.In(talk.Here, s => ActivatorUtilities.CreateInstance<SendChannelNews>(s).Run(talk.Here, default));

    private Task<List<string>> Told(Talk talk, int who) =>
        ground.In(
            talk.Here,
            async s => (await s.GetRequiredService<Inbox>().List(talk.People[who], false, null, 50, default)).ConvertAll(n => n.Sentence)
        );
}
