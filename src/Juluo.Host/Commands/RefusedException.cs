namespace Juluo.Host.Commands;

/// <summary>Thrown when a command cannot start, e.g. because its database is not available. The errors are shown as sentences, without a stack trace.</summary>
internal sealed class RefusedException(params IReadOnlyList<Error> errors) : Exception
{
    public IReadOnlyList<Error> Errors => errors;
}
