namespace Juluo.FoodBank;

/// <summary>The ground on which a card was issued.</summary>
[Named("food-card-issued")]
public enum IssuedHow
{
    Referred,
    Interview,
    SelfDeclared,
    Emergency,
}
