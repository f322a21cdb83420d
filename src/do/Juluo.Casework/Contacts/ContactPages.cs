namespace Juluo.Casework;

/// <summary>Where an applicant says how to reach them from now on.</summary>
internal static class ContactPages
{
    public static string Of(SubmissionId submission) => $"{Case.PortalOf(submission)}/contact";
}
