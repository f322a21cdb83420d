namespace Juluo.Casework;

internal static class IntakeErrors
{
    public sealed record NotOpen() : Conflict("intake.not-open");

    public sealed record AtCapacity() : Conflict("intake.at-capacity");

    public sealed record FormNotPublished() : Conflict("intake.form-not-published");

    public sealed record NoSuchApplication(string At) : Invalid("intake.no-such-application", At);

    public sealed record AlreadyOpen() : Conflict("intake.already-open");
}
