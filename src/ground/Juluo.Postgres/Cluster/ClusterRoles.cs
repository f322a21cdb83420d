namespace Juluo.Postgres.Cluster;

/// <summary>Who may do what in a cluster.</summary>
internal static class ClusterRoles
{
    /// <summary>Maintenance only: makes databases, roles and extensions, backs up and restores.</summary>
    public const string Superuser = "postgres";

    /// <summary>Signs in and owns the databases. Not a superuser; row-level security is forced on it too.</summary>
    public const string Owner = "juluo_owner";

    /// <summary>What every tenant's transaction becomes by <c>set local role</c>: it may not pass row-level security, and cannot sign in.</summary>
    public const string Application = "juluo_app";

    internal const string Ensure = $"""
        do $$
        begin
          if not exists (select from pg_roles where rolname = '{Owner}') then
            create role {Owner} login nosuperuser nocreatedb nocreaterole nobypassrls;
          end if;
          if not exists (select from pg_roles where rolname = '{Application}') then
            create role {Application} nologin nosuperuser nocreatedb nocreaterole nobypassrls;
          end if;
          if not pg_has_role('{Owner}', '{Application}', 'member') then
            grant {Application} to {Owner};
          end if;
        end $$
        """;
}
