namespace Juluo.Host.Commands;

/// <summary>A command cannot begin, e.g. because its database is not there; thrown where every command would have to hand the error on.</summary>
internal sealed class RefusedException(params IReadOnlyList<Error> errors) : Exception
{
    public IReadOnlyList<Error> Errors => errors;
}
