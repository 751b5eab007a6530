"""Friendly cities and regions (友好城市): told of two, of several at a time, or in rolls."""
