namespace Juluo.Grants;

internal static class ApplicantErrors
{
    public sealed record NotYours() : Conflict("programme-application.not-yours");

    public sealed record OutOfRange(string? At, int Least, int Most) : Invalid("programme-application.out-of-range", At);

    public sealed record NoYear(int Last) : Invalid("programme-application.no-year", "founded");
}
