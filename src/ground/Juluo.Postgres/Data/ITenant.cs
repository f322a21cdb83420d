namespace Juluo.Postgres;

/// <summary>A row that belongs to one community; the property is the first column of its key.</summary>
public interface ITenant
{
    CommunityId CommunityId { get; }
}
