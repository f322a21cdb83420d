namespace Juluo.Host.Commands;

/// <summary>PostgreSQL errors that the person who installs the program can fix; all others are bugs and keep their stack trace.</summary>
internal static class DatabaseProblem
{
    public static Error? Of(NpgsqlException problem) =>
        problem switch
        {
            PostgresException said => said.SqlState switch
            {
                PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                    new CommandErrors.DatabaseLocked(said.MessageText),
                PostgresErrorCodes.InvalidCatalogName => new CommandErrors.DatabaseMissing(said.MessageText),
                PostgresErrorCodes.InsufficientPrivilege => new CommandErrors.DatabaseRights(said.MessageText),
                // Without the extensions, a schema file refers to operators that do not exist.
                PostgresErrorCodes.UndefinedObject when said.MessageText.Contains("operator class", StringComparison.Ordinal) =>
                    new CommandErrors.DatabaseExtensions(said.MessageText),
                // Too many connections, out of memory, disk full; shutting down.
                ['5', '3' or '7', ..] => new CommandErrors.DatabaseAway(said.MessageText),
                _ => null,
            },
            { InnerException: { } why } => new CommandErrors.DatabaseAway($"{problem.Message}: {why.Message}"),
            _ => new CommandErrors.DatabaseAway(problem.Message),
        };
}
