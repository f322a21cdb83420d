using Npgsql;

namespace Juluo.Projects.Tests;

public sealed class TeamAgreementTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task An_agreement_is_in_force_once_all_of_the_team_have_signed_it()
    {
        var studio = await Studio.Of(ground, 3, team: 2);
        var first = await studio.Agree("60", "40");
        (await studio.Sign(studio.People[0], first)).Failed.ShouldBeFalse();
        (await studio.Show(studio.People[0])).Agreement!.InForce.ShouldBeFalse();
        (await studio.Sign(studio.People[1], first)).Failed.ShouldBeFalse();
        (await studio.Show(studio.People[0])).Agreement!.InForce.ShouldBeTrue();
        (await studio.Sign(studio.People[1], first)).Errors.Single().ShouldBeOfType<AgreementErrors.SignedAlready>();
        // A person who joins later signs too; until then it is not in force for all.
        await studio.Join(studio.People[2]);
        (await studio.Show(studio.People[0])).Agreement.ShouldBe(new TeamAgreementState(1, 2, 3, true));
    }

    [Fact] // seen to fail with requests left out: the lead had only the notification
    public async Task A_request_to_join_waits_for_the_lead_until_it_is_answered()
    {
        var studio = await Studio.Of(ground, 3);
        var (lead, mate) = (studio.People[0], studio.People[1]);
        await studio.Join(mate);
        await studio.Good<RequestToJoinTeam, RequestToJoinTeam.Input, Done>(studio.People[2], new(studio.Project));
        (await studio.Waits(lead)).ShouldBe([("team-request", $"/projects/{studio.Project}")]);
        (await studio.Waits(mate)).ShouldBeEmpty();
        await studio.Good<AnswerTeamRequest, AnswerTeamRequest.Input, Done>(lead, new(studio.Project, studio.People[2], false));
        (await studio.Waits(lead)).ShouldBeEmpty();
    }

    [Fact] // before: only Home showed that they wait
    public async Task An_invitation_waits_until_it_is_answered_and_an_agreement_until_it_is_signed()
    {
        var studio = await Studio.Of(ground, 2);
        var (lead, mate) = (studio.People[0], studio.People[1]);
        await studio.Good<InviteToTeam, InviteToTeam.Input, Done>(lead, new(studio.Project, mate));
        (await studio.Waits(mate)).ShouldBe([("team-invitation", $"/projects/{studio.Project}")]);
        await studio.Good<AnswerTeamInvitation, AnswerTeamInvitation.Input, Done>(mate, new(studio.Project, true));
        (await studio.Waits(mate)).ShouldBeEmpty();
        var first = await studio.Agree("50", "50");
        (await studio.Sign(lead, first)).Failed.ShouldBeFalse();
        (await studio.Waits(lead)).ShouldBeEmpty();
        (await studio.Waits(mate)).ShouldBe([("team-agreement", $"/projects/{studio.Project}/agreement")]);
        await studio.Agree("60", "40");
        (await studio.Waits(lead)).ShouldBe([("team-agreement", $"/projects/{studio.Project}/agreement")]);
    }

    [Theory] // before: "Only 0 of 2 have signed"
    [InlineData(0, "No one has signed the latest agreement yet.")]
    [InlineData(1, "Only one of 3 has signed the latest agreement.")]
    [InlineData(2, "Only 2 of 3 have signed the latest agreement.")]
    public void Who_ends_a_project_reads_how_many_have_signed(int signed, string sentence) =>
        ground.Words.Say("projects.end.unsigned", new { signed, team = 3 }).ShouldStartWith(sentence);

    [Fact]
    public async Task A_new_version_is_signed_by_all_again_and_the_earlier_stays()
    {
        var studio = await Studio.Of(ground, 2, team: 2);
        var first = await studio.Agree("50", "50");
        foreach (var person in studio.People)
            (await studio.Sign(person, first)).Failed.ShouldBeFalse();
        var second = await studio.Agree("70", "20");
        second.Number.ShouldBe(2);
        (await studio.Show(studio.People[0])).Agreement.ShouldBe(new TeamAgreementState(2, 0, 2, false));
        (await studio.Sign(studio.People[0], first)).Errors.Single().ShouldBeOfType<AgreementErrors.AnotherText>();
        var shown = await studio.Good<ShowTeamAgreement, ShowTeamAgreement.Input, ShowTeamAgreement.Output>(
            studio.People[1],
            new(studio.Project)
        );
        shown.Latest!.Shares[studio.People[0]].ShouldBe(7000);
        shown.Earlier.Single().Shares[studio.People[0]].ShouldBe(5000);
        shown.InForce.ShouldBe(1, "until all have signed the second");
        shown.Signatures[1].Count.ShouldBe(2);
        foreach (var person in studio.People)
            (await studio.Sign(person, second)).Failed.ShouldBeFalse();
        (
            await studio.Good<ShowTeamAgreement, ShowTeamAgreement.Input, ShowTeamAgreement.Output>(studio.People[1], new(studio.Project))
        ).InForce.ShouldBe(2);
    }

    [Theory]
    [InlineData(typeof(TeamAgreementErrors.MoreThanWhole), "60", "50")]
    [InlineData(typeof(TeamAgreementErrors.ShareUnreadable), "half", "50")]
    [InlineData(typeof(TeamAgreementErrors.ShareUnreadable), "33.333", "50")]
    [InlineData(typeof(TeamAgreementErrors.AnotherTeam), "100")]
    public async Task Shares_that_cannot_be_get_a_sentence(Type expected, params string[] shares)
    {
        var studio = await Studio.Of(ground, 2, team: 2);
        (
            await studio.Bad<WriteTeamAgreement, WriteTeamAgreement.Input, WriteTeamAgreement.Output>(
                studio.People[0],
                studio.Terms(shares)
            )
        ).ShouldBeOfType(expected);
    }

    [Fact]
    public async Task Shares_are_read_as_people_write_them()
    {
        var studio = await Studio.Of(ground, 2, team: 2);
        await studio.Agree("33,33", "６６．６７%");
        var shown = await studio.Good<ShowTeamAgreement, ShowTeamAgreement.Input, ShowTeamAgreement.Output>(
            studio.People[1],
            new(studio.Project)
        );
        shown.Latest!.Shares.Values.ShouldBe([6667, 3333]);
    }

    [Fact] // seen to fail while only the team read it
    public async Task Who_has_signed_reads_it_after_they_have_left_and_others_do_not()
    {
        var studio = await Studio.Of(ground, 3, team: 2);
        var first = await studio.Agree("60", "40");
        await studio.Sign(studio.People[1], first);
        await studio.Good<LeaveTeam, LeaveTeam.Input, LeaveTeam.Output>(studio.People[1], new(studio.Project));
        var shown = await studio.Good<ShowTeamAgreement, ShowTeamAgreement.Input, ShowTeamAgreement.Output>(
            studio.People[1],
            new(studio.Project)
        );
        shown.Signatures[1].Single().Person.ShouldBe(studio.People[1]);
        (
            await studio.Bad<ShowTeamAgreement, ShowTeamAgreement.Input, ShowTeamAgreement.Output>(studio.People[2], new(studio.Project))
        ).ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task A_team_of_one_has_no_one_to_agree_with()
    {
        var studio = await Studio.Of(ground, 1);
        (
            await studio.Bad<WriteTeamAgreement, WriteTeamAgreement.Input, WriteTeamAgreement.Output>(studio.People[0], studio.Terms("100"))
        ).ShouldBeOfType<TeamAgreementErrors.NeedsTwo>();
    }

    [Fact] // seen to fail without the trigger that seals
    public async Task Even_a_wrong_page_cannot_give_away_more_than_the_whole()
    {
        var studio = await Studio.Of(ground, 2, team: 2);
        var refused = await Should.ThrowAsync<PostgresException>(
            studio.Sql(
                """
                insert into projects.agreement (community_id, project_id, number, work, rights, leaving, shares, hash, written_at)
                values ($1, $2, 1, 'x', 'x', 'x', jsonb_build_object($3::text, 6000, $4::text, 6000), '', now())
                """,
                studio.Project.Value,
                $"{studio.People[0]}",
                $"{studio.People[1]}"
            )
        );
        refused.ConstraintName.ShouldBe("shares_within_the_whole");
    }

    [Fact] // seen to fail with update granted: both change
    public async Task What_was_agreed_and_signed_cannot_be_changed()
    {
        var studio = await Studio.Of(ground, 2, team: 2);
        var first = await studio.Agree("60", "40");
        await studio.Sign(studio.People[0], first);
        foreach (var table in new[] { "agreement set hash = hash", "agreement_signature set name = 'x'" })
            (await Should.ThrowAsync<PostgresException>(studio.Sql($"update projects.{table} where community_id = $1"))).SqlState.ShouldBe(
                PostgresErrorCodes.InsufficientPrivilege
            );
    }

    [Fact] // seen to fail without the trigger latest: the old version is signed after the new one was written
    public async Task A_version_that_is_not_the_latest_cannot_be_signed_even_at_the_same_moment()
    {
        for (var round = 0; round < 6; round++)
        {
            var studio = await Studio.Of(ground, 2, team: 2);
            var first = await studio.Agree("60", "40");
            await Task.WhenAll(
                Task.Run(() => studio.Agree("50", "50")),
                Task.Run(() => studio.Sign(studio.People[1], first)),
                Task.Run(() => studio.Sign(studio.People[0], first))
            );
            (await studio.Sign(studio.People[0], first)).Failed.ShouldBeTrue();
            (
                await Should.ThrowAsync<PostgresException>(
                    studio.Sql(
                        """
                        insert into projects.agreement_signature (community_id, project_id, number, person_id, name, hash, at)
                        values ($1, $2, 1, gen_random_uuid(), 'x', $3, now())
                        """,
                        studio.Project.Value,
                        first.Hash
                    )
                )
            ).ConstraintName.ShouldBe("latest_is_signed");
        }
    }

    [Fact]
    public async Task A_signature_needs_the_own_name_and_a_tick()
    {
        var studio = await Studio.Of(ground, 2, team: 2);
        var first = await studio.Agree("60", "40");
        var wrong = await studio.Do<SignTeamAgreement, SignTeamAgreement.Input, Done>(
            studio.People[0],
            new(studio.Project)
            {
                Number = first.Number,
                Hash = first.Hash,
                Name = "別人",
                Agreed = true,
            }
        );
        wrong.Errors.Select(e => e.GetType()).ShouldBe([typeof(AgreementErrors.NotYourName)]);
    }
}
