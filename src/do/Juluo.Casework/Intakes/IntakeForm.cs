namespace Juluo.Casework;

/// <summary>How applications are taken, as a form sends it.</summary>
/// <param name="AnswerDays">Business days until the first answer that is promised.</param>
/// <param name="DecideDays">Days until the decision that is promised.</param>
/// <param name="KeepDays">How long a closed case is kept.</param>
/// <param name="Plan">One step a line: what is done, who does it (applicant, office, professional), in how many days.</param>
/// <param name="Application">The first time: as which of the shipped applications its form begins, with the steps that come with it; null: as the one that fits its rules.</param>
public record IntakeForm(
    int AnswerDays = 3,
    int DecideDays = 30,
    bool FourEyes = false,
    int KeepDays = 365,
    [Length(Intake.MostPlan, Lines = true)] string? Plan = null,
    string? Application = null
) : IChecked
{
    public IEnumerable<Error> Check(ZonedDateTime now)
    {
        var wrong = new List<Error>();
        Within(wrong, "answerDays", AnswerDays, 1, 60);
        Within(wrong, "decideDays", DecideDays, 1, 365);
        Within(wrong, "keepDays", KeepDays, 30, 3650);
        if (Application is not null && ShippedForms.Find(Application) is null)
            wrong.Add(new IntakeErrors.NoSuchApplication("application"));
        if (wrong.Count == 0 && !(Plan?.Length > Intake.MostPlan) && PlanText.Read(Plan) is { Failed: true } plan)
            wrong.AddRange(plan.Errors);
        return wrong;
    }

    private static void Within(List<Error> wrong, string where, int given, int least, int most)
    {
        if (given < least || given > most)
            wrong.Add(new OfficeErrors.OutOfRange(where, least, most));
    }
}
