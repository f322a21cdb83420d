namespace Juluo.Host.Commands;

/// <summary>Thrown when a command cannot start, e.g. because its database is not available; saves every command from passing the error on.</summary>
internal sealed class RefusedException(params IReadOnlyList<Error> errors) : Exception
{
    public IReadOnlyList<Error> Errors => errors;
}
