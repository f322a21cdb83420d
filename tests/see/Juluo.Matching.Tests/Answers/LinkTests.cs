using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Matching.Tests.Answers;

public sealed class LinkTests(Ground ground) : IClassFixture<Ground>
{
    private Community Here => ground.Riverside;

    private Caller Visitor => Caller.Visitor(Here, Languages.English);

    [Fact]
    public async Task Opening_a_link_changes_nothing_however_often()
    {
        var (id, token, _) = await Asked("ada", "bob");
        for (var k = 0; k < 3; k++)
            (await ground.Do<ShowLink, ShowLink.Input, LinkView>(Visitor, new(token))).Value.Standing.ShouldBe(LinkStanding.Open);
        (await ground.Database.Ask<long>("select count(*) from matching.answer where introduction_id = $1", id.Value)).ShouldBe(0);
    }

    [Fact]
    public async Task A_link_answers_once_and_then_says_how_things_stand()
    {
        var (id, token, _) = await Asked("cleo", "dirk");
        (await Use(token, YesNo.Yes)).Failed.ShouldBeFalse();
        (await Use(token, YesNo.No)).Errors[0].ShouldBeOfType<MatchingErrors.LinkUsed>();
        (await ground.Do<ShowLink, ShowLink.Input, LinkView>(Visitor, new(token))).Value.Standing.ShouldBe(LinkStanding.SaidYes);
        (await ground.Introduction(Here, id))!.State.ShouldBe(IntroductionState.Asked);
    }

    [Fact]
    public async Task A_link_dies_with_its_time()
    {
        var (_, token, _) = await Asked("emil", "fay");
        ground.Time.Pass(TimeSpan.FromDays(14));
        (await Use(token, YesNo.Yes)).Errors[0].ShouldBeOfType<MatchingErrors.LinkOver>();
        (await ground.Do<ShowLink, ShowLink.Input, LinkView>(Visitor, new(token))).Value.Standing.ShouldBe(LinkStanding.Over);
    }

    [Fact]
    public async Task The_database_holds_no_secret_of_a_link()
    {
        var (id, token, _) = await Asked("gil", "hope");
        var stored = await ground.Database.Ask<byte[]>("select hash from matching.link where introduction_id = $1 limit 1", id.Value);
        stored!.Length.ShouldBe(32);
        System.Text.Encoding.UTF8.GetString(stored).ShouldNotContain(token);
        (await Use(token + "x", YesNo.Yes)).Errors[0].ShouldBeOfType<LinkUnknown>();
    }

    [Fact]
    public async Task Somebody_signed_out_can_pause_from_the_mail()
    {
        var (_, token, person) = await Asked("iris", "jan");
        (await ground.Do<PauseByLink, PauseByLink.Input, Done>(Visitor, new(token))).Failed.ShouldBeFalse();
        (await ground.In(Here, s => s.GetRequiredService<CapacityStore>().Of(person, default))).Paused.ShouldBeTrue();
    }

    private Task<Outcome<AnswerByLink.Output>> Use(string token, YesNo said) =>
        ground.Do<AnswerByLink, AnswerByLink.Input, AnswerByLink.Output>(Visitor, new(token, said));

    private async Task<(IntroductionId, string, PersonId)> Asked(string one, string other)
    {
        var p = await Members.Of(ground, Here, one, other, one + "-operator");
        var id = await ground.Introduced(Here, p[0], p[1], p[2]);
        return (id, (await ground.Token(id, "asked", p[0]))!, p[0]);
    }
}
