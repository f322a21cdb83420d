namespace Juluo.Sample;

/// <summary>The course of one introduction up to now.</summary>
internal sealed class IntroductionCourse(
    SampleOptions options,
    IReadOnlyList<SamplePerson> people,
    Attendance attendance,
    SampleTruth truth,
    Chance chance
)
{
    private const int AnswerWithin = 14;
    private const double Answers = 0.9;
    private const double ExchangesIfUseful = 0.6;
    private const double ProjectIfExchange = 0.25;

    public static IReadOnlyList<SampleStage> Ladder { get; } =
    [
        SampleStage.Proposed,
        SampleStage.Proposed,
        SampleStage.Accepted,
        SampleStage.Met,
        SampleStage.Useful,
        SampleStage.Useful,
        SampleStage.Exchange,
        SampleStage.Project,
    ];

    /// <summary>Returns the number of days before today on which an introduction must have been proposed to be at this stage.</summary>
    public static int Age(SampleStage stage) =>
        stage switch
        {
            SampleStage.Proposed => 1,
            SampleStage.Accepted => 3,
            SampleStage.Met => 8,
            SampleStage.Useful => 19,
            SampleStage.Exchange => 48,
            _ => 110,
        };

    /// <summary>Returns the course of an introduction that is proposed on a day, up to now. Every draw follows the ground truth.</summary>
    public SampleIntroduction Run(int a, int b, int day)
    {
        var made = Propose(a, b, day);
        var answeredA = Answer(day);
        var answeredB = Answer(day);
        var no =
            !truth.WouldAccept(a, b) ? a
            : !truth.WouldAccept(b, a) ? b
            : (int?)null;
        if (no is not null)
        {
            var when = no == a ? answeredA : answeredB;
            return when <= options.End ? made with { Stage = SampleStage.Declined, DeclinedBy = no } : made;
        }

        made = made with
        {
            AcceptedByA = chance.Hit(Answers) ? Past(answeredA) : null,
            AcceptedByB = chance.Hit(Answers) ? Past(answeredB) : null,
        };
        var expired = At(day + AnswerWithin, 9, 0) <= options.End;
        if (made.AcceptedByA is null || made.AcceptedByB is null)
        {
            return expired ? made with { Stage = SampleStage.Expired } : made;
        }

        var accepted = attendance.Day((answeredA > answeredB ? answeredA : answeredB).InZone(SampleOptions.Zone).Date);
        var met = attendance.CommonDay(a, b, accepted + 1, AnswerWithin);
        made = made with { Stage = SampleStage.Accepted };
        if (met < 0)
        {
            return At(accepted + AnswerWithin, 9, 0) <= options.End ? made with { Stage = SampleStage.Expired } : made;
        }

        return After(made, met, truth.WouldBeUseful(a, b));
    }

    /// <summary>Returns an introduction that is exactly at the wanted stage today; null if the two have no common day that allows it.</summary>
    public SampleIntroduction? UpTo(SampleStage stage, int a, int b, int today)
    {
        // The later stages only use pairs that would plausibly reach them.
        if (truth.Usefulness(a, b) < (stage > SampleStage.Accepted ? 0.12 : 0.06))
        {
            return null;
        }

        var day = today - Age(stage);
        var made = Propose(a, b, day);
        if (stage == SampleStage.Proposed)
        {
            return chance.Hit(0.5) ? made with { AcceptedByA = At(day, 20, 10) } : made;
        }

        made = made with { Stage = SampleStage.Accepted, AcceptedByA = At(day, 18, 40), AcceptedByB = At(day + 1, 9, 25) };
        if (stage == SampleStage.Accepted)
        {
            return made;
        }

        var met = attendance.CommonDay(a, b, day + 2, stage == SampleStage.Met ? 6 : 8);
        if (met < 0 || (stage == SampleStage.Met && met < today - 2))
        {
            return null;
        }

        made = Meet(made, met);
        if (stage == SampleStage.Met)
        {
            return made;
        }

        made = Tell(made, met, useful: true) with { Stage = SampleStage.Useful };
        if (made.FeedbackOfA is null && made.FeedbackOfB is null)
        {
            return null;
        }

        if (stage == SampleStage.Useful)
        {
            return made;
        }

        made = made with { Stage = SampleStage.Exchange, ExchangeAt = At(met + 12, 15, 20) };
        return stage == SampleStage.Exchange ? made : made with { Stage = SampleStage.Project, ProjectOn = attendance.Date(met + 30) };
    }

    private SampleIntroduction After(SampleIntroduction made, int met, bool useful)
    {
        made = Meet(made, met);
        if (made.MetAt > options.End)
        {
            return made with { Stage = SampleStage.Accepted, MetAt = null, MetZone = null };
        }

        made = Tell(made, met, useful);
        var exchange = At(met + chance.Between(4, 58), chance.Between(10, 17), chance.Below(60));
        var project = met + chance.Between(20, 160);
        if (made.FeedbackOfA is null && made.FeedbackOfB is null)
        {
            return made;
        }

        made = made with { Stage = useful ? SampleStage.Useful : SampleStage.NotUseful };
        if (!useful || !chance.Hit(ExchangesIfUseful) || exchange > options.End)
        {
            return made;
        }

        made = made with { Stage = SampleStage.Exchange, ExchangeAt = exchange };
        return chance.Hit(ProjectIfExchange) && At(project, 9, 0) <= options.End && At(project, 9, 0) > exchange
            ? made with
            {
                Stage = SampleStage.Project,
                ProjectOn = attendance.Date(project),
            }
            : made;
    }

    private SampleIntroduction Propose(int a, int b, int day)
    {
        var reason = truth.Reason(a, b);
        return new(
            0,
            a,
            b,
            0,
            reason?.Skill,
            reason?.Giver,
            SampleStage.Proposed,
            At(day, 10, chance.Below(60)),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null
        );
    }

    private SampleIntroduction Meet(SampleIntroduction made, int day)
    {
        var house = attendance.HouseOn(made.A, day);
        var kind = chance.Hit(0.7) ? ZoneKind.Kitchen : ZoneKind.Terrace;
        return made with
        {
            Stage = SampleStage.Met,
            MetAt = At(day, chance.Between(10, 16), chance.Below(12) * 5),
            MetZone = HouseMaker.ZoneNumber(house, kind),
        };
    }

    private SampleIntroduction Tell(SampleIntroduction made, int met, bool useful) =>
        made with
        {
            FeedbackOfA = Feedback(made, made.A, met, useful),
            FeedbackOfB = Feedback(made, made.B, met, useful),
        };

    private SampleFeedback? Feedback(SampleIntroduction made, int writer, int met, bool useful)
    {
        var at = At(met + chance.Between(0, 3), chance.Between(18, 22), chance.Below(60));
        var text = FeedbackTexts.Pick(chance, useful, made.Skill, people[writer]);
        return chance.Hit(0.85) && at <= options.End ? new(useful, text, at) : null;
    }

    private Instant Answer(int day) => At(day + chance.Below(4), chance.Between(11, 22), chance.Below(60));

    private Instant? Past(Instant at) => at <= options.End ? at : null;

    private Instant At(int day, int hour, int minute) =>
        (attendance.Date(day) + new LocalTime(hour, minute)).InZoneLeniently(SampleOptions.Zone).ToInstant();
}
