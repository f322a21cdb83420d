namespace Juluo.Casework;

/// <summary>The fields of the form for a service's application settings.</summary>
/// <param name="AnswerDays">The promised number of business days until the first answer.</param>
/// <param name="DecideDays">The promised number of days until the decision.</param>
/// <param name="KeepDays">The number of days for which a closed case is kept.</param>
/// <param name="Plan">The steps, one per line: title, actor (applicant, office, professional) and number of days.</param>
/// <param name="Application">On first save, the shipped application that the form and its steps start from; null for the one that fits the service's rules.</param>
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
